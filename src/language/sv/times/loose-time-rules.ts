import type { TimeRule } from './time-rule.ts';
import { nothing, re } from './time-rule.ts';

/** Times without a length or date: hours, events, times that somebody else sets, loose words. */
export const LOOSE_TIME_RULES: readonly TimeRule[] = [
  {
    kind: 'hours',
    firm: true,
    pattern: re(
      'under (?:den )?tid(?:en)? (?:som |då |när )?(?:verksamheten|mottagningen|' +
        '\\p{L}+en) (?:är öppen|har öppet)|(?:(?:under|inom|utanför|' +
        'på)\\s+(?:\\p{L}+s )?|(?<=besök ))ordinarie (?:öppettid(?:er|erna)?|' +
        'öppethållande)|(?:helgfria )?vardagar(?:,)? måndag\\s*[–-]\\s*fredag|' +
        'måndag\\s*(?:[–-]|till(?: och med)?)\\s*(?:fredag|söndag|lördag)|dygnet runt|' +
        'under kontorstid|alla (?:helgfria )?vardagar',
    ),
    read: nothing,
  },
  {
    kind: 'event',
    firm: true,
    pattern: re(
      '(?:innan|före det att|senast (?:när|då|i samband med|' +
        'vid))\\s+[^,.;()]{3,90}?(?=\\s+(?:ska|skall|måste|får|bör|kan)(?!\\p{L})|' +
        '[,.;()]|$)',
    ),
    read: nothing,
  },
  {
    kind: 'event',
    firm: true,
    pattern: re('före (?!(?:och|eller|detta|dessa|denna|varje)(?!\\p{L}))\\p{L}{4,}'),
    read: nothing,
  },
  {
    kind: 'event',
    firm: false,
    pattern: re(
      '(?:till dess(?: att)?|tills)\\s+[^,.;()]{3,90}|' +
        'så snart(?! som möjligt)\\s+(?:\\p{L}+ ){0,3}?\\p{L}+(?:ats|its|tts|at|it|tt|' +
        'ar|er|s)|vid varje \\p{L}+|efter varje \\p{L}+|i samband med varje \\p{L}+',
    ),
    read: nothing,
  },
  {
    kind: 'delegated',
    firm: false,
    pattern: re(
      '(?:enligt )?(?:anvisningar och tider|(?:den |fastställd |angiven |' +
        'anvisad )(?:tid|tidpunkt|tidplan|tidsplan))(?:\\s+[^,.;]*?(?:meddelar|' +
        'fastställt|fastställer|bestämmer|beslutar|anger|anvisar))?|(?:vid|' +
        'på) den tidpunkt(?:\\s+[^,.;]*?(?:meddelar|fastställt|fastställer|bestämmer|' +
        'beslutar|anger|anvisar))?',
    ),
    read: nothing,
  },
  {
    kind: 'vague',
    firm: false,
    pattern: re(
      'löpande(?! räkning)|fortlöpande|kontinuerlig(?:t|a)?|regelbund(?:et|na|en)|' +
        'skyndsamt|snarast(?: möjligt)?|omgående|omedelbart|genast|' +
        'utan (?:oskäligt |onödigt |oskäligt långt )?dröjsmål|ofördröjligen|(?:i|inom) (?:god|rimlig|skälig|' +
        'medicinskt motiverad|medicinskt acceptabel) tid|så snart som möjligt|' +
        'i rätt tid|inom kort',
    ),
    read: nothing,
  },
  {
    kind: 'relative',
    firm: false,
    pattern: re(
      'under (?:hela )\\p{L}+ (?:livstid|giltighetstid|löptid)|under samma period|' +
        '(?:för|vid) var tid|under en (?:begränsad|viss|kortare) (?:tids?)?period|' +
        'för en viss tids?period|under avtalstiden',
    ),
    read: nothing,
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re(
      'årlig(?:a)?(?= (?:rapport|redovisning|genomgång|revision|uppdatering|' +
        'rapportering|översyn)(?!\\p{L}))',
    ),
    read: () => ({ type: 'every', interval: 1, unit: 'year' }),
  },
  {
    kind: 'frequency',
    firm: false,
    pattern: re('årlig(?:a|t)?|daglig(?:a|t)?|månatlig(?:a|t)?|veckovis'),
    read: nothing,
  },
];
