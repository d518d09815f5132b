/** `public/favicon.ico`, as wide as high. */
export const favicon = { path: '/favicon.ico', sizePx: 32, type: 'image/x-icon' } as const;
