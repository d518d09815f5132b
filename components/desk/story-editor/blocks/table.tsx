import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { useTyped } from '#components/desk/story-editor/fields/use-typed.ts';
import { maxColumns, maxRows } from '#lib/stories/blocks/table.ts';

/** A table as cells to type in. The first row holds the heads of the columns. */
export function TableForm({ block, onChange }: BlockFormProps<'table'>) {
  const { header, rows } = block;
  const resize = (columns: number) => {
    const toWidth = (row: string[]) => Array.from({ length: columns }, (_, index) => row[index] ?? '');
    onChange({ ...block, header: toWidth(header), rows: rows.map(toWidth) });
  };
  return (
    <div className="stack">
      <TextField
        label="Table caption"
        maxLength={300}
        value={block.caption}
        onChange={(caption) => onChange({ ...block, caption })}
      />
      <div className="table-form-scroll">
        <table className="table-form">
          <tbody>
            <TableRow name="Head" cells={header} onChange={(cells) => onChange({ ...block, header: cells })} />
            {rows.map((row, index) => (
              <TableRow
                // a row has no name but its place
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                name={`Row ${index + 1}`}
                cells={Array.from(header, (_, column) => row[column] ?? '')}
                onChange={(cells) => onChange({ ...block, rows: rows.with(index, cells) })}
                onRemove={() => onChange({ ...block, rows: rows.toSpliced(index, 1) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={rows.length >= maxRows}
          onClick={() => onChange({ ...block, rows: [...rows, header.map(() => '')] })}
        >
          Add a row
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={header.length >= maxColumns}
          onClick={() => resize(header.length + 1)}
        >
          Add a column
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={header.length === 1}
          onClick={() => resize(header.length - 1)}
        >
          Remove the last column
        </button>
      </div>
    </div>
  );
}

type RowProps = { name: string; cells: string[]; onChange: (cells: string[]) => void; onRemove?: () => void };

function TableRow({ name, cells, onChange, onRemove }: RowProps) {
  return (
    <tr>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
        <td key={column}>
          <Cell
            name={`${name}, column ${column + 1}`}
            words={cell}
            onChange={(words) => onChange(cells.with(column, words))}
          />
        </td>
      ))}
      <td>
        {onRemove && (
          <button type="button" className="button button-quiet button-small" onClick={onRemove}>
            Remove<span className="visually-hidden"> {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function Cell({ name, words, onChange }: { name: string; words: string; onChange: (words: string) => void }) {
  const [value, type] = useTyped(words, onChange);
  return <input aria-label={name} maxLength={300} value={value} onChange={(event) => type(event.target.value)} />;
}
