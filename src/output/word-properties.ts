import { x } from 'xastscript';
import type { Edition, SiteSettings } from '../core/model.ts';
import { languageOf } from '../language/packs.ts';
import { siteName } from './site-wording.ts';
import { xmlFile, xmlText } from './xml.ts';

/** The date of a Word document when the content gives none: the first that the format of the file can hold. */
const NO_DATE = '1980-01-01';

/** The day on which an edition was brought in, or from which it applies: never the day of the build. */
export function dateOf(edition: Edition): string {
  const days = [edition.recorded, edition.validFrom, edition.expectedFrom];
  return days.find((day) => day && /^\d{4}-\d{2}-\d{2}$/u.test(day)) ?? NO_DATE;
}

/** The part of a Word document that tells its title, its author and its dates. `date` is an ISO time. */
export function coreProperties(
  title: string,
  date: string,
  site: SiteSettings | undefined,
): string {
  const author = siteName(site);
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return xmlFile(
    x(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        x('dc:title', xmlText(title)),
        x('dc:creator', author),
        x('dc:language', languageOf(site?.language).locale),
        x('cp:lastModifiedBy', author),
        x('dcterms:created', time, date),
        x('dcterms:modified', time, date),
      ],
    ),
  );
}
