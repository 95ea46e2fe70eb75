import type { Field } from './model.ts';
import type { Place } from './problem.ts';
import type { DocumentData } from './schemas.ts';

/** The field of a document that says nothing of it: the printed subject of a norm is its bearer. */
export const NO_FIELD: Field = { parties: [], roles: [], units: [], documents: [] };

/** The field as `document.yaml` sets it down, each entry with the place of its name. */
export function readField(
  data: DocumentData | null,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Field {
  if (!data) return NO_FIELD;
  const placed = <T>(key: keyof Field, list: readonly T[]): (T & { place: Place })[] =>
    list.map((one, i) => ({ ...one, place: placeOf([key, i, 'name']) }));
  return {
    parties: placed('parties', data.parties),
    roles: placed('roles', data.roles),
    units: placed('units', data.units),
    documents: placed('documents', data.documents),
  };
}
