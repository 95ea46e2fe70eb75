import changes from '../styles/kinds/changes.css?url';
import checklist from '../styles/kinds/checklist.css?url';
import compare from '../styles/kinds/compare.css?url';
import general from '../styles/kinds/general.css?url';
import reading from '../styles/kinds/reading.css?url';
import requirements from '../styles/kinds/requirements.css?url';
import search from '../styles/kinds/search.css?url';

/** A style sheet for each kind of page, whole in itself, so that a page of rules carries no more than it shows. */
const SHEETS: Readonly<Record<string, string>> = {
  reading,
  changes,
  catalogue: requirements,
  'checklist-page': checklist,
  'compare-page': compare,
  'search-page': search,
};

/** Address of the style sheet of a page; `kind` is the class of its body, whose first word decides. */
export function sheetOf(kind: string): string {
  return SHEETS[kind.split(' ')[0] ?? ''] ?? general;
}
