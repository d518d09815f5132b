import { env } from './lib/env.ts';

/** @type {import('next').NextConfig} */
export default {
  distDir: env().NEXT_DIST_DIR,
  // for the desk and static files; the press asks for plain pages and compresses those itself
  compress: true,
  generateEtags: false,
  poweredByHeader: false,
  // /_next/image stays unused: variants are made ahead of time
  images: { unoptimized: true },
  // metadata in <head> in the first bytes, for everyone: readers have no scripts to move it there later
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  typedRoutes: false,
  // checked by `npm run check`, once
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', 'postgres', 'nodemailer'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
