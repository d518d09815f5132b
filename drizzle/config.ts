import { defineConfig } from 'drizzle-kit';

/** `npm run migration -- add_embargo` writes the next migration; nothing is ever pushed to a database directly. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./lib/*/schema.ts', './lib/*/*/schema.ts'],
  out: './drizzle',
  casing: 'snake_case',
});
