import { basename } from 'node:path';
import { env } from './lib/env.ts';

/** @type {import('next').NextConfig} */
export default {
  // `npm run dev` compiles into a folder `dev` in it
  distDir: env().NEXT_DIST_DIR,
  // the same on every machine that built the same sources (bin/build.ts); null: Next makes one up
  generateBuildId: () => basename(env().NEXT_DIST_DIR).split('.', 1)[0] || null,
  // the press asks for plain pages and compresses them itself
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // /_next/image stays unused: variants are made ahead of time
  images: { unoptimized: true },
  // metadata in <head> in the first bytes, for everyone: readers have no scripts to move it there later
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  typedRoutes: false,
  // checked by `npm run check`, once; a configuration that extends another is one that Next does not write into
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  serverExternalPackages: ['sharp', 'postgres', 'nodemailer', 'woff2-encoder'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // each build has a folder of its own, where it would find no cache and leave 100 MB
    turbopackFileSystemCacheForBuild: false,
  },
};
