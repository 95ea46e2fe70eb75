import type { Rule } from '../types.ts';
import { otherBearer } from './bearer.ts';
import { exchanged, sameNorm } from './exchanged.ts';
import { figureRule, quantifierRule } from './figure.ts';
import { otherJoint } from './joint.ts';
import { moreOrLess } from './more-or-less.ts';
import { otherReference } from './reference.ts';
import { sameLineDrawnTwice } from './same-line.ts';
import { otherStrength } from './strength.ts';
import { holidaysNamed, timeRule } from './time.ts';
import { onlyWriting, sameCharacters } from './writing.ts';

/** The rules in the order of judging; the first that answers decides. */
export const RULES: readonly Rule[] = [
  sameCharacters,
  onlyWriting,
  sameLineDrawnTwice,
  otherBearer,
  otherStrength,
  holidaysNamed,
  timeRule,
  quantifierRule,
  figureRule,
  otherReference,
  otherJoint,
  moreOrLess,
  exchanged,
  sameNorm,
];
