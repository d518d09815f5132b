import { auditPages } from '#testing/lighthouse.ts';
import { print } from './figure.ts';

/** How quick pages are on a mid-range phone and a slow line, as Lighthouse sees it: 100 is its best. */
export async function measureOnPhone(
  origin: string,
  pages: Readonly<Record<string, string>>,
  executablePath: string,
): Promise<void> {
  for (const [page, path] of Object.entries(pages)) {
    const [audit] = (await auditPages([origin + path], { executablePath, categories: ['performance'] })).values();
    const performance = audit?.scores.performance ?? 0;
    print({
      figure: `${page}: Lighthouse performance on a phone ÷ 100`,
      ratio: performance / 100,
      faults: audit?.faults,
    });
  }
}
