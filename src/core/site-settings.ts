import { readYaml } from './front-matter.ts';
import type { Region } from './model.ts';
import type { Place, Problem } from './problem.ts';
import { siteSchema } from './schemas.ts';

/** Whose site this is, as `content/site.yaml` says; every value has a default. */
export interface SiteSettings {
  /** Null: the site goes by the name of the programme. */
  name: string | null;
  /** Null when nobody has said. */
  publisher: string | null;
  /** True when the site is the official publication of its rulebooks. */
  official: boolean;
  /** An e-mail address, the address of a page, or a line of text. */
  contact: string | null;
  language: 'sv' | 'en';
  /** The word for the body, in the form that a sentence takes: "regionen". Null: the site speaks of the publisher. */
  authority: string | null;
  /** "region/document"; null: the document that says `main: true`, else the first with a text. */
  main: string | null;
  /** "#rrggbb"; null: the accent of the style sheet. */
  accent: string | null;
  /** Path of the picture from the root of the content: "logo.svg". */
  logo: string | null;
}

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

/** What only the whole content can tell of the settings: a main document or a logo that is not there. */
export function unheldSettings(
  { main, logo }: SiteSettings,
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
