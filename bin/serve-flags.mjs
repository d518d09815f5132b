/**
 * What the server's process tells V8. Young objects get at least 16 MB: by itself V8 shrinks their space while nobody
 * reads, and in a small one the garbage of every few answers is collected beside all that is kept, which makes an
 * answer a fifth dearer (`npm run bench -- serving`).
 */
export const serveFlags = ['--min-semi-space-size=16'];
