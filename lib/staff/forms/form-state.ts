/** What a form of the desk shows after it was sent. Where the person goes elsewhere, the action redirects. */
export type FormState =
  | { kind: 'idle' }
  | { kind: 'done'; message: string }
  /** `values`: what was typed, without passwords, so that it comes back. */
  | { kind: 'invalid'; values: FormValues; fieldErrors: FormValues }
  | { kind: 'refused'; message: string; values: FormValues };

export type FormValues = Readonly<Record<string, string>>;

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
