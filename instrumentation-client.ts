import { config } from 'zod/v4/core';

/**
 * Next runs this before any other script of the desk: before a schema is made, which would try whether it may write
 * code (`new Function`). The desk's policy forbids that, and the browser would report the try as a violation.
 */
config({ jitless: true });
