import type { FoundDeadline } from '../../../language/sv/times/deadlines.ts';
import { sameTime, timeDirection } from '../times.ts';
import type { Direction, Effect, Finding, Frame, Rule } from '../types.ts';
import { finding } from './finding.ts';

/** Another time limit, day, length of time or recurrence; or one that came or went. */
export const timeRule: Rule = ({ old, new: now }) => {
  const [before, after] = [timesOf(old), timesOf(now)];
  const gone = before.filter((a) => !after.some((b) => sameTime(a, b)));
  const come = after.filter((b) => !before.some((a) => sameTime(a, b)));
  const [a, b] = [gone[0], come[0]];
  if (a && b) return [bothTimes(a, b, now)];
  if (!a && !b) return [];
  const added = b !== undefined;
  const time = (b ?? a)!;
  if (!time.firm && time.kind !== 'vague') return [];
  const direction = oneSided(time, added, now);
  return [
    finding(
      direction,
      added ? 'time-set' : 'time-dropped',
      `${added ? 'a time was set' : 'the time was taken away'}: "${time.text}"`,
      { before: a?.text ?? null, after: b?.text ?? null },
    ),
  ];
};

function bothTimes(a: FoundDeadline, b: FoundDeadline, side: Frame): Finding {
  const changed = (effect: Effect, direction: Direction) =>
    finding(
      effect,
      'other-time',
      `"${a.text}" became "${b.text}"`,
      { before: a.text, after: b.text },
      direction,
    );
  if (a.value !== null && b.value !== null) {
    const direction = timeDirection(a.value, b.value, side);
    const counted =
      a.value.type === 'times' && b.value.type === 'times' && a.value.per === b.value.per;
    return changed(counted ? 'figure-changed' : 'deadline-changed', direction);
  }
  if (a.kind === 'event' || b.kind === 'event') return changed('deadline-changed', 'unclear');
  // "genast" is sooner than any number of days.
  if (a.value === null && b.value !== null)
    return changed('deadline-changed', isAtOnce(a) ? 'relaxed' : 'tightened');
  if (b.value === null && isAtOnce(b)) return changed('deadline-changed', 'tightened');
  if (a.value !== null && b.value === null)
    return changed('deadline-changed', b.firm ? 'unclear' : 'relaxed');
  return changed('unclear', 'unclear');
}

const isAtOnce = ({ text }: FoundDeadline): boolean =>
  /^(?:genast|omedelbart|omgående|ofördröjligen)$/iu.test(text);

/**
 * A time on a duty is more to hold; a cap on a right is less freedom; a ban for a time is less
 * ban.
 */
function oneSided(time: FoundDeadline, added: boolean, side: Frame): 'tightened' | 'relaxed' {
  const eases =
    side.strength === 'free'
      ? side.heldByPrincipal
      : side.forbids && time.value?.type === 'lasting';
  return added !== eases ? 'tightened' : 'relaxed';
}

function timesOf(side: Frame): FoundDeadline[] {
  return side.times.filter(
    (t) =>
      t.kind !== 'hours' &&
      t.kind !== 'delegated' &&
      (t.kind !== 'event' || /varje/iu.test(t.text) || t.firm),
  );
}

/** "vardagar" made "helgfria vardagar": whether a holiday counted before is not said. */
export const holidaysNamed: Rule = ({ old, new: now }) => {
  const named = (text: string) => /helgfri/iu.test(text);
  if (named(old.text) === named(now.text)) return [];
  const weekdays = (text: string) =>
    /(?:helgfria?\s+)?\p{L}*(?:vardag|arbetsdag)\p{L}*/iu.exec(text)?.[0] ?? null;
  const strip = (text: string) => text.replace(/helgfria?\s+/iu, '');
  return strip(old.written) === strip(now.written)
    ? [
        finding('unclear', 'holidays-named', 'weekdays with or without public holidays', {
          before: weekdays(old.text),
          after: weekdays(now.text),
        }),
      ]
    : [];
};
