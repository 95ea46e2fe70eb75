import type { ReferenceReason } from '../core/model.ts';
import { listed } from './wording.ts';

/** Why a reference leads where it leads, for readers. */
export function referenceReason(reason: ReferenceReason): string {
  switch (reason.kind) {
    case 'other-document':
      return `Avsnittet finns i ett annat dokument, ${reason.document}, som inte finns här.`;
    case 'no-such-section':
      return `Något avsnitt ${reason.number} finns inte i den här utgåvan.`;
    case 'other-heading':
      return `Texten kallar avsnittet ”${reason.printed}”; dess rubrik är ”${reason.heading}”.`;
    case 'several':
      return `Flera avsnitt har den rubriken: ${listed(reason.numbers)}.`;
    case 'subsection':
      return 'Texten nämner underavsnittets rubrik.';
    case 'whole-document':
      return 'Texten hänvisar till dokumentet som helhet.';
    case 'editor':
      return reason.text;
  }
}
