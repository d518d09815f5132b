import { z } from 'zod';

/** The setting of how far from the edition's place things count; a form sends it as a text. */
export const radiusSetting = (defaultKm: number) => z.coerce.number().min(1).max(500).default(defaultKm);
