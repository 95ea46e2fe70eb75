import type { ActorField, Parties } from '../../../src/core/requirements/parties.ts';
import { readParties } from '../../../src/language/sv/norms/read-parties.ts';

const named = (name: string, ...also: string[]) => ({ name, definite: null, also });

/** Who is who in a made-up rulebook of care, as an editor would set it down beside the document. */
export const CARE: ActorField = {
  parties: [
    {
      ...named(
        'Hälsocentralen',
        'hälsocentral',
        'leverantör',
        'utförare',
        'vårdgivare',
        'vårdcentral',
      ),
      part: 'bound',
      unnamed: true,
    },
    {
      ...named('Region Norrmark', 'regionen', 'beställare'),
      part: 'commissions',
      unnamed: false,
    },
  ],
  roles: [
    { ...named('Verksamhetschef'), kind: 'manager' },
    { ...named('Personal', '*personal', '*läkare', '*sköterska', 'medarbetare'), kind: 'staff' },
    { ...named('Patient/enskild', 'patient', 'person', 'den enskilde', 'barn'), kind: 'person' },
  ],
  units: [named('Beställarenheten'), named('IT Norrmark')],
};

export const CARE_PARTIES: Parties = readParties({ sections: [] }, CARE);
