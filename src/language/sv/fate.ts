/** Verbs that tell what became of a proposal. */
const FATE =
  /(?<![\p{L}])(?:antog|antogs|antagit|avslog|avslogs|återremitterade|återremitterades|upphävde|upphävdes|bifölls|biföll)(?![\p{L}])/iu;

/** Words that say that it is not known. */
const UNKNOWN = /framgår inte|är inte känt|vet vi inte/iu;

/** True for a text that says that a proposal was adopted, rejected, sent back or annulled. */
export function tellsOfFate(text: string): boolean {
  return text
    .split(/(?<=[.!?])\s+/u)
    .some((sentence) => FATE.test(sentence) && !UNKNOWN.test(sentence));
}
