import {
  FaultyContent,
  type NamedEdition,
  readNamedEditions,
  UnreadableEdition,
} from '../src/io/read-edition.ts';
import {
  inReadingOrder,
  type RequirementRecord,
  requirementsJson,
} from '../src/output/requirements-json.ts';
import { unnumberedRequirements } from '../src/output/unnumbered-requirements.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s requirements -- FILE_OR_FOLDER [--format json|text]`
 *
 * The requirements of an edition, in the form of `requirements.json`. A folder of a document with a ledger gives
 * them under their permanent ids; any other edition under ids that hold for this output only.
 */
const USAGE = 'Usage: npm run -s requirements -- FILE_OR_FOLDER [--format json|text]';

const misused = (message: string) => `${message} ${USAGE}`;

/** The requirements of what was named: under their permanent ids where a ledger has given them. */
function read(path: string): RequirementRecord[] {
  const [named] = readNamedEditions([path]) as [NamedEdition];
  const { edition, urls, of } = named;
  const requirements = of?.chronicle.requirements;
  const identified = of?.rulebook.readings.get(edition)?.identified;
  if (!requirements || !identified) return unnumberedRequirements(edition, urls);
  // What the ledger does not hold yet is told too, under ids of this output.
  const numbered = requirementsJson(requirements, edition);
  return inReadingOrder(
    [...numbered, ...unnumberedRequirements(edition, urls, identified.unknown)],
    edition,
  );
}

function toLine(record: RequirementRecord): string {
  const { id, permanent, section, anchor, class: cls, bearer, deadline, sentence } = record;
  const place = permanent ? [id, section, anchor] : [section, anchor];
  return [...place, cls, bearer, deadline?.text ?? '', sentence].join('\t');
}

export const command: Command = (args, { out, err }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' } },
    },
    misused,
  );
  const { format } = values;
  if (format !== 'json' && format !== 'text') {
    throw new Misuse(misused(`--format must be json or text, not ${format || 'nothing'}.`));
  }
  const [path, more] = positionals;
  if (path === undefined) throw new Misuse(misused('Name an edition.json or an edition folder.'));
  if (more !== undefined)
    throw new Misuse(misused(`One edition at a time; ${more} is one too many.`));
  try {
    const requirements = read(path);
    out.write(
      format === 'json'
        ? `${JSON.stringify(requirements, null, 2)}\n`
        : requirements.map((record) => `${toLine(record)}\n`).join(''),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error;
    err.write(`${error.message}\n`);
    return error instanceof FaultyContent ? 1 : 2;
  }
};
