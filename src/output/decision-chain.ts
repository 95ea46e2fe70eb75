import type { Decision, Region } from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import { binds, fateUnknown } from '../core/time/standing.ts';
import { citeDecision, editionName } from './citation.ts';
import { eventName, inSentence } from './fate-wording.ts';
import { routes } from './routes.ts';
import { decisionLabel } from './wording.ts';

/** One link of the chain from what asked for a decision to where its words stand. */
export interface ChainStep {
  /** Few words, for the picture. */
  name: string;
  /** How it hangs together with the step before; empty for the first. */
  because: string;
  href: string | null;
}

/** The chain of a decision as far as the sources tell, and in words where it stops. */
export interface DecisionChain {
  steps: ChainStep[];
  end: string;
}

/** Null where a decision stands alone. `checks` are those of its own wordings, oldest edition first. */
export function chainOf(
  decision: Decision,
  region: Region,
  checks: readonly WordingCheck[],
): DecisionChain | null {
  const asked = decision.facts.mandate.flatMap(
    ({ decision: id }) => region.decisions.find((other) => other.id === id) ?? [],
  );
  const told = decision.events.flatMap((event) => {
    const record = region.decisions.find(({ id }) => id === event.record && id !== decision.id);
    return record ? [{ event, record }] : [];
  });
  const standing = checks.filter(
    ({ section, status }) =>
      section !== null && (status === 'identical' || status === 'typography'),
  );
  const steps: ChainStep[] = [
    ...asked.map((other) => step(decisionLabel(other), '', routes.decision(other))),
    step(
      decisionLabel(decision),
      asked.length > 0 ? 'gav uppdraget till' : '',
      routes.decision(decision),
    ),
    ...told.map(({ event, record }) =>
      step(
        citeDecision(record),
        `${inSentence(eventName[event.what])} enligt`,
        routes.decision(record),
      ),
    ),
    ...standing.map(({ edition, section }, i) =>
      step(
        `${section?.number} i ${editionName(edition)}`,
        i === 0 ? (binds(decision) ? 'gav lydelsen i' : 'föreslog lydelsen i') : 'samma ord står i',
        section ? routes.section(edition, section) : null,
      ),
    ),
  ];
  if (steps.length < 2) return null;
  const unknown = fateUnknown(decision) ? ' Om förslaget antogs framgår inte.' : '';
  return { steps, end: `Här slutar det som handlingarna visar.${unknown}` };
}

const step = (name: string, because: string, href: string | null): ChainStep => ({
  name,
  because,
  href,
});
