/**
 * What a form of the desk shows after it was sent. Where the person goes elsewhere, the action redirects.
 * `Answer`: what it can say without doing anything; most forms say nothing.
 */
export type FormState<Answer = never> =
  | { kind: 'idle' }
  /** `undo`: what a button sends that reverses it. */
  | { kind: 'done'; message: string; undo?: string }
  /** `values`: what was typed, without passwords, so that it comes back. */
  | { kind: 'invalid'; values: FormValues; fieldErrors: FormValues }
  | { kind: 'refused'; message: string; values: FormValues }
  /** Nothing was done; the answer is shown, and what was typed comes back. */
  | { kind: 'answered'; answer: Answer; values: FormValues };

export type FormValues = Readonly<Record<string, string>>;

/** A server action behind a form. */
export type FormAction<Answer = never> = (previous: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;
