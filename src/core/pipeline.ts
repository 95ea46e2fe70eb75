import { checkContent } from '../checks/index.ts';
import { accountForSources } from './account.ts';
import { type Catalogue, type ContentFile, readCatalogue } from './catalogue.ts';
import { changeLogs, keptLogs } from './change-log.ts';
import { hiddenCharacters } from './characters.ts';
import { withoutDrafts } from './drafts.ts';
import { documentsOf, mainOf } from './holdings.ts';
import { readRequirements } from './ledger/identify.ts';
import { checkWordings } from './ordered-wording.ts';
import { requirementCatalogue } from './requirement-catalogue.ts';
import {
  type Chronicle,
  type PipelineOptions,
  type Rulebook,
  regionOf,
  type Told,
} from './rulebook.ts';
import { seal } from './seal.ts';
import { readSealedList } from './sealed.ts';
import { originsOf, sectionHistories } from './section-history.ts';
import { DEFAULT_SETTINGS } from './site-settings.ts';
import { editionAtHand, periodsOf } from './time/in-force.ts';

/**
 * The whole way from files to what is shown, and the only one: read, place, link, compare, register, check, seal.
 * `today` is an ISO date. The same files in any order give the same rulebook.
 */
export function buildRulebook(
  files: readonly ContentFile[],
  today: string,
  { drafts = false, root = 'content', words, list }: PipelineOptions = {},
): Rulebook {
  // Read, place, link: regions, documents, editions with their sections in order, and what these point to.
  const { catalogue: read, problems: faults } = readCatalogue(files, root, words);
  const catalogue = list ? { ...read, published: readSealedList(list) } : read;
  const published = withoutDrafts(catalogue);

  const held = tell(catalogue, today);
  const open = published === catalogue ? held : tell(published, today);
  const problems = checkContent(held, open, [...faults, ...hiddenCharacters(files)]);
  return seal({ ...(drafts ? held : open), problems, faults });
}

/** Compare and register: what the editions are to each other, to their sources and to the decisions. */
function tell(catalogue: Catalogue, today: string): Told {
  const accounts = accountForSources(catalogue);
  const readings = new Map(documentsOf(catalogue).flatMap(readRequirements));
  const chronicles = documentsOf(catalogue).map((document): Chronicle => {
    const region = regionOf(catalogue, document.region);
    const wordings = checkWordings(document, region.decisions);
    const logs = changeLogs(document, region.decisions, wordings);
    const kept = keptLogs(document, region.decisions, wordings);
    const now = editionAtHand(document, today);
    const requirements = now && requirementCatalogue(document, now, logs, wordings, readings, kept);
    const origins = originsOf(logs);
    const histories = sectionHistories(document, logs, wordings, origins);
    return {
      document,
      region,
      now,
      periods: periodsOf(document),
      wordings,
      logs,
      keptLogs: kept,
      requirements,
      origins,
      histories,
    };
  });
  return {
    ...catalogue,
    settings: catalogue.settings ?? DEFAULT_SETTINGS,
    today,
    main: mainOf(catalogue, today),
    accounts,
    readings,
    chronicles: new Map(chronicles.map((chronicle) => [chronicle.document, chronicle])),
  };
}
