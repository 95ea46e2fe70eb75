import type { RuleName } from '../../../core/effects/types.ts';

/** A sentence of the older edition and one of the newer. */
export type SentencePair = readonly [old: string, now: string];

/** What a rule says, in Swedish, with made-up sentences that it answers for and one that it leaves alone. */
export interface ToldRule {
  says: string;
  examples: readonly [SentencePair, SentencePair];
  counter: SentencePair;
}

/** The rules of what a change does, apart from those for a requirement that has nothing on the other side. */
export const TOLD_RULES: Readonly<
  Record<Exclude<RuleName, 'only-in-newer' | 'only-in-older'>, ToldRule>
> = {
  'same-text': {
    says: 'Texten är densamma, tecken för tecken; bara platsen kan vara en annan.',
    examples: [
      ['Grinden ska låsas.', 'Grinden ska låsas.'],
      ['Hundar ska hållas kopplade.', 'Hundar ska hållas kopplade.'],
    ],
    counter: ['Grinden ska låsas.', 'Grinden skall låsas.'],
  },
  'other-writing': {
    says: 'Samma ord, annat skrivsätt: skiljetecken, stor bokstav, siffra eller ord, förkortning, ”skall” och ”ska”.',
    examples: [
      ['Vakten skall föra bok.', 'Vakten ska föra bok.'],
      ['Svar ska lämnas inom tre dagar.', 'Svar ska lämnas inom 3 dagar.'],
    ],
    counter: ['Svar ska lämnas inom tre dagar.', 'Svar ska lämnas inom två dagar.'],
  },
  'joined-or-set-apart': {
    says: 'Samma bokstäver, skrivna ihop eller isär.',
    examples: [
      ['Hamnen ska ha en larm plan.', 'Hamnen ska ha en larmplan.'],
      ['Brygg nyckeln ska lämnas tillbaka.', 'Bryggnyckeln ska lämnas tillbaka.'],
    ],
    counter: ['Hamnen ska ha en larmplan.', 'Hamnen ska ha en plan.'],
  },
  'written-out': {
    says: 'En förkortning har skrivits ut, eller bara förkortningen står kvar.',
    examples: [
      ['HLR ska övas varje år.', 'Hjärt-lungräddning (HLR) ska övas varje år.'],
      ['Båtförbundet Syd (BFS) ska höras.', 'BFS ska höras.'],
    ],
    counter: ['HLR ska övas varje år.', 'Brandskydd (BS) ska övas varje år.'],
  },
  'spelling-or-inflection': {
    says: 'Ett skrivfel eller bestämd form. Ett ord räknas som felskrivet bara om det inte finns i ordlistan och det rätta gör det.',
    examples: [
      ['Rutinen ska innehålla arbetsätt.', 'Rutinen ska innehålla arbetssätt.'],
      ['Skylten ska sättas vid grind.', 'Skylten ska sättas vid grinden.'],
    ],
    counter: ['Ansökan ska avvisas.', 'Ansökan ska anvisas.'],
  },
  'same-line-drawn': {
    says: '”Får inte … utan” och ”får … endast med” drar gränsen på samma ställe.',
    examples: [
      ['Nycklar får inte lånas ut utan kvittens.', 'Nycklar får lånas ut endast med kvittens.'],
      ['Obehöriga får inte gå in.', 'Endast behöriga får gå in.'],
    ],
    counter: ['Nycklar får inte lånas ut.', 'Nycklar får lånas ut.'],
  },
  'other-bearer': {
    says: 'Någon annan ska göra det, eller får göra det. Andra namn på samma part räknas inte.',
    examples: [
      ['Hamnvakten ansvarar för grindarna.', 'Brovakten ansvarar för grindarna.'],
      ['Rektorn ska fatta beslutet.', 'Huvudmannen ska fatta beslutet.'],
    ],
    counter: ['Hamnvakten ansvarar för grindarna.', 'Hamnvakten ska se till grindarna.'],
  },
  'other-agent': {
    says: 'Någon annan står efter ”av”.',
    examples: [
      ['Planen ska godkännas av styrelsen.', 'Planen ska godkännas av årsmötet.'],
      [
        'Flytten ska anmälas av hamnvakten och godkännas av nämnden.',
        'Flytten ska anmälas av hamnvakten och godkännas av länsstyrelsen.',
      ],
    ],
    counter: ['Planen ska godkännas av styrelsen.', 'Styrelsen ska godkänna planen.'],
  },
  'norms-apart': {
    says: 'En del av meningen har blivit strängare och en annan mildare.',
    examples: [
      ['Vakten ska ringa och får skriva.', 'Vakten får ringa och ska skriva.'],
      ['Gästen får bada och ska anmäla sig.', 'Gästen ska bada och får anmäla sig.'],
    ],
    counter: ['Vakten ska ringa och får skriva.', 'Vakten ska ringa och ska skriva.'],
  },
  'one-norm': {
    says: 'En av meningens regler har fått en annan styrka.',
    examples: [
      ['Vakten ska ringa och får skriva.', 'Vakten ska ringa och ska skriva.'],
      ['Gästen ska anmäla sig och ska visa kvitto.', 'Gästen ska anmäla sig och bör visa kvitto.'],
    ],
    counter: ['Vakten ska ringa och får skriva.', 'Vakten får ringa och ska skriva.'],
  },
  'duty-and-ban': {
    says: 'Det som skulle göras får inte göras, eller tvärtom.',
    examples: [
      ['Porten ska låsas.', 'Porten får inte låsas.'],
      ['Kallelser får inte skickas som sms.', 'Kallelser ska skickas som sms.'],
    ],
    counter: ['Porten får låsas.', 'Porten får inte låsas.'],
  },
  'part-became-leave': {
    says: 'En del av kravet har blivit en möjlighet.',
    examples: [
      ['Vakten ska sopa och låsa porten.', 'Vakten ska sopa och kan låsa porten.'],
      ['Klubben ska märka och mäta båtarna.', 'Klubben ska märka och får mäta båtarna.'],
    ],
    counter: ['Vakten ska sopa och låsa porten.', 'Vakten kan sopa och låsa porten.'],
  },
  'part-became-duty': {
    says: 'Det som var en möjlighet har blivit en del av kravet.',
    examples: [
      ['Vakten ska sopa och kan låsa porten.', 'Vakten ska sopa och låsa porten.'],
      ['Klubben ska märka och får mäta båtarna.', 'Klubben ska märka och mäta båtarna.'],
    ],
    counter: ['Vakten kan låsa porten.', 'Vakten ska låsa porten.'],
  },
  'effort-for-result': {
    says: 'Det som krävs är en strävan, inte längre ett resultat.',
    examples: [
      ['Klubben ska säkerställa att bryggan är ren.', 'Klubben ska verka för att bryggan är ren.'],
      ['Vakten ska garantera tystnad.', 'Vakten ska eftersträva tystnad.'],
    ],
    counter: ['Klubben ska städa bryggan.', 'Klubben bör städa bryggan.'],
  },
  'result-for-effort': {
    says: 'Det som krävs är ett resultat, inte längre bara en strävan.',
    examples: [
      ['Klubben ska verka för att bryggan är ren.', 'Klubben ska säkerställa att bryggan är ren.'],
      ['Vakten ska eftersträva tystnad.', 'Vakten ska garantera tystnad.'],
    ],
    counter: ['Klubben bör städa bryggan.', 'Klubben ska städa bryggan.'],
  },
  'other-strength': {
    says: 'Krav, rekommendation, möjlighet eller förbud har bytt plats: ”bör” blev ”ska”, ”får” blev ”får inte”.',
    examples: [
      ['Dörren bör låsas.', 'Dörren ska låsas.'],
      ['Gäster får grilla på bryggan.', 'Gäster får inte grilla på bryggan.'],
    ],
    counter: ['Vakten är skyldig att låsa dörren.', 'Vakten ska låsa dörren.'],
  },
  'holidays-named': {
    says: 'Om helgdagar räknas sägs bara på ena sidan.',
    examples: [
      ['Porten ska vara öppen alla vardagar.', 'Porten ska vara öppen alla helgfria vardagar.'],
      ['Svar ska ges på helgfria vardagar.', 'Svar ska ges på vardagar.'],
    ],
    counter: ['Svar ska ges på vardagar.', 'Svar ska ges på söndagar.'],
  },
  'other-time': {
    says: 'En annan frist, dag, tidslängd eller återkommande tid. Kortare, tidigare och oftare är skärpt.',
    examples: [
      ['Svar ska lämnas inom trettio (30) dagar.', 'Svar ska lämnas inom tio (10) dagar.'],
      ['Avgiften ska betalas senast i april.', 'Avgiften ska betalas före utgången av maj.'],
    ],
    counter: ['Svar ska lämnas inom tre dagar.', 'Svar ska lämnas inom 3 dagar.'],
  },
  'time-set': {
    says: 'En tid har satts där ingen fanns.',
    examples: [
      ['Vakten ska rapportera felet.', 'Vakten ska rapportera felet samma dag.'],
      ['Svar ska lämnas.', 'Svar ska lämnas inom en halvtimme.'],
    ],
    counter: ['Svar ska lämnas.', 'Svar ska lämnas till alla.'],
  },
  'time-dropped': {
    says: 'En tid har utgått.',
    examples: [
      ['Svar ska lämnas inom en vecka.', 'Svar ska lämnas.'],
      ['Vakten ska rapportera felet samma dag.', 'Vakten ska rapportera felet.'],
    ],
    counter: ['Svar ska lämnas inom en vecka.', 'Svar ska lämnas inom två veckor.'],
  },
  'other-share': {
    says: 'Regeln gäller fler eller färre av dem den gäller.',
    examples: [
      ['Övervägande delen av båtarna ska märkas.', 'Samtliga båtar ska märkas.'],
      ['Alla bryggor ska besiktigas.', 'Hälften av bryggorna ska besiktigas.'],
    ],
    counter: ['Alla bryggor ska besiktigas.', 'Samtliga bryggor ska besiktigas.'],
  },
  'other-figure': {
    says: 'Ett annat antal, en annan andel, ett annat belopp, en annan ålder eller ett annat klockslag.',
    examples: [
      ['Minst två vakter ska vara i tjänst.', 'Minst tre vakter ska vara i tjänst.'],
      ['Avgiften ska vara 200 kronor.', 'Avgiften ska vara 300 kronor.'],
    ],
    counter: ['Minst två vakter ska vara i tjänst.', 'Minst 2 vakter ska vara i tjänst.'],
  },
  'limit-set': {
    says: 'En gräns i tal har satts.',
    examples: [
      [
        'Nämnden får ta ut avgift för kopior.',
        'Nämnden får ta ut avgift för kopior som överstiger tio sidor.',
      ],
      ['Gäster får ta med sig hundar.', 'Gäster får ta med sig högst två hundar.'],
    ],
    counter: ['Gäster får ta med sig hundar.', 'Gäster får ta med sig katter.'],
  },
  'limit-dropped': {
    says: 'En gräns i tal har utgått.',
    examples: [
      [
        'Nämnden får ta ut avgift för kopior som överstiger tio sidor.',
        'Nämnden får ta ut avgift för kopior.',
      ],
      ['Gäster får ta med sig högst två hundar.', 'Gäster får ta med sig hundar.'],
    ],
    counter: ['Gäster får ta med sig högst två hundar.', 'Gäster får ta med sig högst tre hundar.'],
  },
  'figure-added': {
    says: 'Ett tal har kommit till bland talen.',
    examples: [
      ['Prov ska tas vid 40 och 50 meter.', 'Prov ska tas vid 40, 50 och 60 meter.'],
      ['Bryggorna 2 och 4 ska städas.', 'Bryggorna 2, 4 och 6 ska städas.'],
    ],
    counter: ['Prov ska tas vid 40 och 50 meter.', 'Prov ska tas vid 40 och 60 meter.'],
  },
  'figure-dropped': {
    says: 'Ett tal har utgått bland talen.',
    examples: [
      ['Prov ska tas vid 40, 50 och 60 meter.', 'Prov ska tas vid 40 och 50 meter.'],
      ['Bryggorna 2, 4 och 6 ska städas.', 'Bryggorna 2 och 4 ska städas.'],
    ],
    counter: ['Prov ska tas vid 40 och 50 meter.', 'Prov ska tas vid 40 och 60 meter.'],
  },
  'other-reference': {
    says: 'Regeln pekar på en annan lag, en annan paragraf, ett annat avsnitt eller en annan adress.',
    examples: [
      ['Vakten ska följa avsnitt 4.2.', 'Vakten ska följa avsnitt 4.3.'],
      ['Avgift tas ut enligt 5 §.', 'Avgift tas ut enligt 5 eller 6 §.'],
    ],
    counter: ['Vakten ska följa avsnitt 4.2.', 'Vakten ska följa punkt 4.2.'],
  },
  'other-document': {
    says: 'En annan handling ska följas.',
    examples: [
      [
        'Vakten ska arbeta enligt Rutin för hamnvakter.',
        'Vakten ska arbeta enligt Handbok för brovakter.',
      ],
      [
        'Bryggor ska byggas enligt Standard för träbryggor.',
        'Bryggor ska byggas enligt Riktlinje för betongbryggor.',
      ],
    ],
    counter: ['Vakten ska arbeta enligt rutin.', 'Vakten ska arbeta i enlighet med rutin.'],
  },
  'other-joint': {
    says: '”Och” blev ”eller”, så att det räcker med det ena, eller tvärtom.',
    examples: [
      ['Gästen ska visa kvitto och legitimation.', 'Gästen ska visa kvitto eller legitimation.'],
      ['Vakten ska ringa eller skriva.', 'Vakten ska ringa och skriva.'],
    ],
    counter: [
      'Gästen ska visa kvitto och legitimation.',
      'Gästen ska visa kvitto samt legitimation.',
    ],
  },
  'more-or-less': {
    says: 'Något har kommit till eller utgått: en sak, ett villkor, ett undantag, en begränsning, en grupp.',
    examples: [
      ['Vakten ska föra bok.', 'Vakten ska vid behov föra bok.'],
      ['Planen ska innehålla mål.', 'Planen ska innehålla mål och budget.'],
    ],
    counter: ['Vakten ska föra bok.', 'Vakten är skyldig att föra bok.'],
  },
  'opposite-changes': {
    says: 'Flera ändringar drar åt olika håll.',
    examples: [
      [
        'Svar ska lämnas inom två dagar och kan ges muntligt.',
        'Svar ska lämnas inom fem dagar och ska ges muntligt.',
      ],
      ['Vakten ska föra bok.', 'Vakten ska vid behov föra bok och räkna båtar.'],
    ],
    counter: ['Vakten ska föra bok.', 'Vakten ska vid behov föra bok.'],
  },
  'stronger-act': {
    says: 'Det som ska göras är ett steg mer eller mindre än förut: informera, samråda, ha tillstånd.',
    examples: [
      [
        'Vakten ska samråda med hamnchefen innan bommen öppnas.',
        'Vakten ska ha hamnchefens tillstånd innan bommen öppnas.',
      ],
      [
        'Klubben ska informera nämnden innan bryggan byggs.',
        'Klubben ska samråda med nämnden innan bryggan byggs.',
      ],
    ],
    counter: ['Klubben ska informera nämnden.', 'Klubben ska underrätta nämnden.'],
  },
  'other-condition': {
    says: 'Ett villkor läses på ett annat sätt; hur långt det når går inte att säga.',
    examples: [
      [
        'Stöd ges om särskilda skäl talar för det.',
        'Stöd ges om särskilda skäl starkt talar för det.',
      ],
      ['Porten ska stängas om vakten begär vila.', 'Porten ska stängas om vakten begär tystnad.'],
    ],
    counter: ['Stöd ges om det behövs.', 'Stöd ges vid behov.'],
  },
  'other-recipient': {
    says: 'Mottagaren eller motparten är en annan.',
    examples: [
      ['Felet ska anmälas till kaptenen.', 'Felet ska anmälas till kocken.'],
      ['Listan ska lämnas till kansliet.', 'Listan ska lämnas till banken.'],
    ],
    counter: ['Listan ska lämnas till kansliet.', 'Listan ska skickas in till kansliet.'],
  },
  'item-exchanged': {
    says: 'Ett ord har bytts mot ett annat som inte är känt som detsamma.',
    examples: [
      ['Utbildning i livräddning ska ges.', 'Utbildning i brandskydd ska ges.'],
      ['Vakten ska informera gästen muntligt.', 'Vakten ska informera gästen skriftligt.'],
    ],
    counter: ['Vakten ska informera gästen.', 'Vakten ska underrätta gästen.'],
  },
  'other-words': {
    says: 'Flera ord har bytts mot andra; om de betyder detsamma går inte att läsa ut.',
    examples: [
      ['Vakten ska måla bryggans räcken.', 'Vakten ska olja däckets plankor.'],
      ['Klubben ska ordna sommarens regatta.', 'Klubben ska leda höstens möten.'],
    ],
    counter: ['Vakten ska måla räcken.', 'Vakten ska måla räcken och plankor.'],
  },
  turned: {
    says: 'Ett litet ord som vänder på innebörden skiljer: ”inte”, ”utan”, ”eller”, ”före”, ”efter”.',
    examples: [
      [
        'Elever som inte är behöriga ska erbjudas stöd.',
        'Elever som är behöriga ska erbjudas stöd.',
      ],
      ['Kopian sparas.', 'Kopian sparas inte.'],
    ],
    counter: ['Vakten ska inte måla.', 'Vakten ska ej måla.'],
  },
  'other-order': {
    says: 'Samma innehåll i annan form eller ordföljd: varje del av regeln finns kvar.',
    examples: [
      ['Vid strömavbrott ska reservkraft användas.', 'Reservkraft ska användas vid strömavbrott.'],
      ['Kylen ska kontrolleras av hamnvakten.', 'Hamnvakten ska kontrollera kylen.'],
    ],
    counter: ['Betalning ska ske före leverans.', 'Leverans ska ske före betalning.'],
  },
  undecided: {
    says: 'Ett tal har kommit till eller utgått, men inte åt vilket håll det drar.',
    examples: [
      ['Skylten ska ha 4 hål.', 'Skylten ska ha hål.'],
      ['Båten ska märkas.', 'Båten ska märkas med 7.'],
    ],
    counter: ['Skylten ska ha 4 hål.', 'Skylten ska ha 5 hål.'],
  },
};
