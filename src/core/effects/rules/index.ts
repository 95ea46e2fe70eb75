import type { Rule } from '../types.ts';
import { otherBearer } from './bearer.ts';
import { figureRule, quantifierRule } from './figure.ts';
import { otherJoint } from './joint.ts';
import { contentRule } from './more-or-less.ts';
import { otherReference } from './reference.ts';
import { otherStrength } from './strength.ts';
import { timeRule } from './time.ts';
import { turned } from './turned.ts';

/** Each slot of the frames is held against the other; every rule tells what it finds. */
export const SLOT_RULES: readonly Rule[] = [
  otherBearer,
  otherStrength,
  timeRule,
  quantifierRule,
  figureRule,
  otherReference,
  otherJoint,
  contentRule,
  turned,
];
