import { useState } from 'react';
import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { TableCell } from '#components/desk/story-editor/blocks/table-cell.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { fillCells } from '#components/desk/story-editor/paste/cells.ts';
import { maxColumns, maxRows } from '#lib/stories/blocks/table.ts';

/** A table as cells to type in, and which of them are headings. */
export function TableForm({ block, onChange }: BlockFormProps<'table'>) {
  const { rows, headRow, headColumn, ...table } = block;
  const columns = Math.max(...rows.map((row) => row.length));
  const [fault, setFault] = useState('');
  const set = (changed: string[][]) => onChange({ ...block, rows: changed });
  const resize = (width: number) =>
    set(rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')));
  const fill = (row: number, column: number, cells: string[][]) => {
    const filled = fillCells(rows, { row, column }, cells);
    setFault(filled.kind === 'tooLarge' ? filled.message : '');
    if (filled.kind === 'filled') set(filled.rows);
  };
  const setHeads = (heads: { headRow?: boolean | undefined; headColumn?: boolean | undefined }) => {
    const { headRow: named, headColumn: rowNamed } = { headRow, headColumn, ...heads };
    onChange({ ...table, rows, ...(named ? { headRow: true } : {}), ...(rowNamed ? { headColumn: true } : {}) });
  };
  return (
    <div className="stack">
      <TextField
        label="Table caption"
        maxLength={300}
        value={block.caption}
        onChange={(caption) => onChange({ ...block, caption })}
      />
      <div className="row">
        <Choice name="The first row names the columns" on={headRow} onChange={(on) => setHeads({ headRow: on })} />
        <Choice
          name="The first column names the rows"
          on={headColumn}
          onChange={(on) => setHeads({ headColumn: on })}
        />
      </div>
      <div className="table-form-scroll">
        <table className="table-form">
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                // a row has no name but its place
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                name={`Row ${index + 1}`}
                cells={Array.from({ length: columns }, (_, column) => row[column] ?? '')}
                isHead={(column) => (headRow && index === 0) || (headColumn && column === 0) || false}
                onChange={(cells) => set(rows.with(index, cells))}
                onCells={(column, cells) => fill(index, column, cells)}
                onRemove={rows.length > 1 ? () => set(rows.toSpliced(index, 1)) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="field-error">
        {fault}
      </p>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={rows.length >= maxRows}
          onClick={() => set([...rows, Array.from({ length: columns }, () => '')])}
        >
          Add a row
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={columns >= maxColumns}
          onClick={() => resize(columns + 1)}
        >
          Add a column
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={columns === 1}
          onClick={() => resize(columns - 1)}
        >
          Remove the last column
        </button>
      </div>
    </div>
  );
}

type ChoiceProps = { name: string; on: boolean | undefined; onChange: (on: boolean) => void };

function Choice({ name, on = false, onChange }: ChoiceProps) {
  return (
    <label className="choice small">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {name}
    </label>
  );
}

type RowProps = {
  name: string;
  cells: string[];
  isHead: (column: number) => boolean;
  onChange: (cells: string[]) => void;
  onCells: (column: number, cells: string[][]) => void;
  /** Null for the only row. */
  onRemove: (() => void) | null;
};

function TableRow({ name, cells, isHead, onChange, onCells, onRemove }: RowProps) {
  return (
    <tr>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
        <td key={column} className={isHead(column) ? 'table-form-head' : undefined}>
          <TableCell
            name={`${name}, column ${column + 1}`}
            words={cell}
            onChange={(words) => onChange(cells.with(column, words))}
            onCells={(pasted) => onCells(column, pasted)}
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
