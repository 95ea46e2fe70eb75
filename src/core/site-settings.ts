import { contrast, LEAST_CONTRAST, PAPERS } from './colour.ts';
import { readYaml } from './front-matter.ts';
import type { Region, SiteSettings } from './model.ts';
import type { Place, Problem } from './problem.ts';
import { siteSchema } from './schemas.ts';

/** Of a site without `site.yaml`. */
export const DEFAULT_SETTINGS: SiteSettings = siteSchema.parse({});

/** Reads `site.yaml`. A file with a fault in it gives the defaults, and the problems. */
export function readSiteSettings(
  file: string,
  text: string,
): {
  settings: SiteSettings;
  placeOf: (path: readonly PropertyKey[]) => Place;
  problems: Problem[];
} {
  const { data, placeOf, problems } = readYaml(file, text, siteSchema);
  return { settings: data ?? DEFAULT_SETTINGS, placeOf, problems };
}

/** What the form of the settings does not tell: an accent that is hard to read, a main document or a logo that is not there. */
export function unheldSettings(
  { main, logo, accent }: SiteSettings,
  regions: readonly Region[],
  holdsFile: (path: string) => boolean,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const held = regions.flatMap((r) => r.documents.map((d) => `${d.region}/${d.slug}`));
  const problem = (key: string, found: string, expected: string, mend: string): Problem => ({
    rule: 'site-settings',
    severity: 'error',
    place: placeOf([key]),
    found,
    expected,
    mend,
  });
  return [
    ...(main === null || held.includes(main)
      ? []
      : [
          problem(
            'main',
            `"${main}", which is no document of this site`,
            held.length > 0 ? `one of ${held.join(', ')}` : 'a document; none is held yet',
            'Name a document that is here, or remove the line.',
          ),
        ]),
    ...(accent === null || contrast(accent, PAPERS.light) >= LEAST_CONTRAST
      ? []
      : [
          problem(
            'accent',
            `"${accent}", whose contrast to the paper is ${contrast(accent, PAPERS.light).toFixed(1)}`,
            `at least ${LEAST_CONTRAST}, so that links can be read`,
            'Choose a darker colour.',
          ),
        ]),
    ...(logo === null || holdsFile(logo)
      ? []
      : [
          problem(
            'logo',
            `no file ${logo} beside site.yaml`,
            'the picture that "logo" names',
            'Put the picture beside site.yaml, or remove the line.',
          ),
        ]),
  ];
}
