import { latestComplete } from '../core/holdings.ts';
import type { ProsePage, Region, SiteSettings } from '../core/model.ts';
import { contactOf, officialNote } from './site-wording.ts';

/** What a site says of itself where its editors have written nothing. */
export function ownProse(site: SiteSettings, regions: readonly Region[]): ProsePage[] {
  const page = (name: string, title: string, description: string, body: readonly string[]) => ({
    name,
    title,
    description,
    body: body.filter((part) => part !== '').join('\n\n'),
    place: { file: `pages/${name}.md`, line: 1, column: 1 },
  });
  return [
    page(
      'om',
      'Om webbplatsen',
      'Vad webbplatsen är, vad den inte är, och hur man citerar den.',
      about(site, regions),
    ),
    page(
      'tillganglighet',
      'Tillgänglighet',
      'Hur webbplatsen är byggd för att kunna användas av alla, och vad som är prövat.',
      accessibility(site),
    ),
  ];
}

/** Signs that mean something in Markdown, made literal: names and titles are data. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!<>|~]/gu, '\\$&');

function about(site: SiteSettings, regions: readonly Region[]): string[] {
  const held = regions.flatMap(({ name, documents }) =>
    documents
      .filter((document) => latestComplete(document) !== null)
      .map(({ title }) => `- ${plain(title)} (${plain(name)})`),
  );
  const contact = contactLine(site);
  return [
    'Här kan du läsa, söka i, citera och länka till regler som fastställs för en tid i taget, och se vad som ändras mellan utgåvorna.',
    held.length > 0 ? `Regelverk som finns här:\n\n${held.join('\n')}` : '',
    site.publisher === null ? '' : `Utgivare: ${plain(site.publisher)}.`,
    officialNote(site),
    contact === '' ? '' : `## Kontakt\n\n${contact}`,
    '## Så återges texten',
    'Den tryckta lydelsen återges ord för ord. När något har lagats, till exempel ett stycke som en sidbrytning delat, står det i marginalen vad som stod, hur det lästs och varför. Ord som verkar tveksamma är inte ändrade. De är svagt understrukna och har en anmärkning. Numren är de tryckta.',
    '## Det som inte är känt',
    'När handlingarna här inte säger något säger inte heller webbplatsen något. ”Framgår inte” betyder att uppgiften saknas i de handlingar som finns här. Ett förslag är inte ett beslut. Att ett stycke har samma ord som ett beslut visar att orden stämmer, inte att beslutet är upphovet.',
    '## Citera och länka',
    'Klicka på styckets nummer i marginalen. Där finns hänvisningen och en länk till just det stycket. Punkter i listor har egna nummer. Adresserna är byggda av utgåvan och numret och är tänkta att hålla.',
    '## Data',
    'Varje utgåva finns som JSON (`edition.json`), och besluten som `decisions.json`. Formaten beskrivs under `/schema/`.',
    '## Ingen spårning',
    'Webbplatsen har inga kakor, ingen mätning och inga anrop till andra. Läsningen behöver inget JavaScript. Sökningen, urvalen i kraven och i ändringarna, checklistan och den fria jämförelsen använder det, i din webbläsare. Inget skickas till någon tjänst: en sökning eller ett urval står i adressen, så den som driver webbplatsen och den du ger adressen till kan se det. Det du fyller i på checklistan och vilka roller du valt sparas bara i din webbläsare.',
  ];
}

function accessibility(site: SiteSettings): string[] {
  const contact = contactLine(site);
  return [
    'Webbplatsen är byggd för att uppfylla WCAG 2.2 på nivå AA. Den går att läsa utan JavaScript, med tangentbord, med skärmläsare, i 400 procents förstoring och i mörkt läge.',
    '## Så är den gjord',
    [
      '- Rubriker, listor och tabeller är uppmärkta som det de är. Varje sida har ett huvudområde och en länk förbi menyn.',
      '- Styckenas nummer är knappar med namn, till exempel ”2: hänvisa och länka till stycke 2”.',
      '- Färg bär aldrig ensam en betydelse.',
      '- Fokus syns alltid. Inget rör sig.',
      '- Snabbtangenten `s` (med den kombination som din webbläsare använder) leder till söksidan. På söksidan leder `/` till sökrutan.',
    ].join('\n'),
    '## Det som är prövat',
    'Programmet som gör sidorna prövar varje slag av sida automatiskt med axe-core i en riktig webbläsare. Automatiska prov hittar bara en del av alla hinder.',
    '## Rapportera brister',
    contact === ''
      ? 'Vart man kan vända sig med brister är inte angivet här.'
      : `Hittar du något som inte går att använda? ${contact}`,
  ];
}

/** The accessibility statement of an editor, with the contact that the law asks for where it is known. */
export function withContact(page: ProsePage, site: SiteSettings): ProsePage {
  const contact = contactLine(site);
  if (page.name !== 'tillganglighet' || contact === '') return page;
  return { ...page, body: `${page.body.trimEnd()}\n\n## Rapportera brister\n\n${contact}\n` };
}

/** "Kontakt: …", with a link where there is one; empty without a contact. */
function contactLine(site: SiteSettings): string {
  const contact = contactOf(site);
  if (contact === null) return '';
  return contact.href === null
    ? `Kontakt: ${plain(contact.text)}`
    : `Kontakt: [${plain(contact.text)}](<${contact.href}>)`;
}
