import { errorTrace } from '#lib/errors.ts';
import type { Adapter, SourceContext } from '#lib/sources/types.ts';

/**
 * An adapter that can stand in a list with others: its settings are parsed each time, since those stored may be of an
 * older release. Settings that don't fit ask nothing, and read nothing. An adapter that throws has a fault, which costs
 * its own source and no page: it is logged without the words of the error, which may repeat what a service sent.
 */
export function defineAdapter<Part extends string, Observation, Settings>(
  adapter: Adapter<Part, Observation, Settings>,
): Adapter<Part, Observation> {
  const fitting = (context: SourceContext<unknown>): SourceContext<Settings> | null => {
    const settings = adapter.settings.safeParse(context.settings);
    return settings.success ? { ...context, settings: settings.data } : null;
  };
  const safely = <Result>(what: string, run: () => Result, otherwise: Result): Result => {
    try {
      return run();
    } catch (error) {
      console.error(`sources: the ${what} of ${adapter.name} failed: ${errorTrace(error)}`);
      return otherwise;
    }
  };
  return {
    ...adapter,
    homepage: ({ place, settings }) => {
      const { success, data } = adapter.settings.safeParse(settings);
      return success ? safely('homepage', () => adapter.homepage({ place, settings: data }), '') : '';
    },
    requests: (context) => {
      const fit = fitting(context);
      return fit ? safely('requests', () => adapter.requests(fit), []) : [];
    },
    read: (key, answer, context) => {
      const fit = fitting(context);
      if (!fit) return { kind: 'unreadable', why: 'Its settings are not complete.' };
      return safely('read', () => adapter.read(key, answer, fit), { kind: 'unreadable', why: 'It could not be read.' });
    },
  };
}
