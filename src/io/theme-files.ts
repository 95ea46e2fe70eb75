import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { themeCss } from '../output/theme.ts';
import { loadRulebook } from './site.ts';
import { contentType } from './static-files.ts';

/** A file that makes the site look like its publisher: the accent, the picture. */
export interface ThemeFile {
  /** Name below /tema/. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

/** Those that `site.yaml` asks for; none on a site that looks like the programme. */
export function themeFiles(): ThemeFile[] {
  const { accent, logo } = loadRulebook().settings;
  const file = (name: string, bytes: Uint8Array): ThemeFile => ({
    name,
    bytes: new Uint8Array(bytes),
    type: contentType(name),
  });
  return [
    ...(accent === null ? [] : [file('accent.css', new TextEncoder().encode(themeCss(accent)))]),
    ...(logo === null
      ? []
      : [
          file(
            `logo${extname(logo)}`,
            readFileSync(resolve(process.env.RULEBOOK_CONTENT ?? 'content', logo)),
          ),
        ]),
  ];
}
