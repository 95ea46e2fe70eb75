/**
 * Nouns that name somebody who can act or be bound, told by their last part, for sentences that name
 * a bearer whom no data knows: "hamnvakten", "rektorn", "byggnadsnämnden". Indefinite, definite, plural.
 */
const PERSONS =
  'aren|are|(?:giv|tag|hav|håll|äg|led|lär|bruk|köp|sälj|hyr|spel|trän|dom|arbet|utöv|förvalt|utför|fisk|jäg|odl|' +
  'bygg|besök|använd|invån|medborg|lev|granne|förfar)arna|ören|örerna|örer|(?<!f|[dgk]|h|r|st)ör|eur|euren|isten|ister|isterna|ist|' +
  'chef(?:en|er|erna)?|m[aä]n(?:nen)?|mannen|ledamot|ledamoten|ledamöter(?:na)?|ledar(?:e|en|na)|' +
  'ordförande(?:n|na)?|suppleant(?:en|er|erna)?|sekreterare(?:n)?|rektor(?:n|er|erna)?|' +
  'direktör(?:en|er)?|inspektör(?:en|er)?|kapten(?:en|er|erna)?|vakt(?:en|er|erna)?|värd(?:en|ar|arna)?|' +
  'ombud(?:et|en)?|biträde(?:t|n|na)?|elev(?:en|er|erna)?|student(?:en|er|erna)?|' +
  'konsument(?:en|er|erna)?|konsult(?:en|er|erna)?|agent(?:en|er)?|producent(?:en|er|erna)?|' +
  'leverantör(?:en|er|erna)?|klient(?:en|er)?|praktikant(?:en|er)?|representant(?:en|er|erna)?|' +
  'vikarie(?:n|r|rna)?|förälder(?:n)?|föräldrar(?:na)?|barnet|barnen|medlem(?:men|mar|marna)?|' +
  'gäst(?:en|er|erna)?|person(?:en|er|erna)|personal(?:en)?|(?:(?<=[\\p{L}])|(?:en|den|alla?) )anställd[ae]?|' +
  'medarbetare(?:n|na)?|\\p{L}ient(?:en|er|erna)?|' +
  'sökande(?:n|na)?|klagande(?:n)?|studerande(?:n|na)?|resande(?:n|na)?|' +
  'utövare(?:n|na)?|huvudm[aä]n(?:nen)?|huvudmannen|yrkesverksamma|erska(?:n)?|erskor(?:na)?|' +
  'advokat(?:en|er)?|kandidat(?:en|er|erna)?|jurist(?:en|er)?|arrangör(?:en|er)?|' +
  'operatör(?:en|er|erna)?|aktör(?:en|er|erna)?|part(?:en|er|erna)|make(?:n)?|maka(?:n)?|sambo(?:n)?|' +
  'husdjursägare|myndiga|ung(?:a|e)|enskilde?|enskilda|vuxna?|polis(?:en|er)?|präst(?:en|er)?|biskop(?:en)?';

const BODIES =
  'nämnd(?:en|er|erna)?|styrelse(?:n|r|rna)?|verket|verken|myndighet(?:en|er|erna)?|råd(?:et|en)|' +
  'kommitté(?:n|er|erna)?|utskott(?:et|en)?|kommun(?:en|er|erna)?|region(?:en|er|erna)?|landsting(?:et)?|' +
  'staten|regeringen|riksdagen|fullmäktige|förening(?:en|ar|arna)?|förbund(?:et|en)?|klubb(?:en|ar|arna)?|' +
  'bolag(?:et|en)?|företag(?:et|en)?|stiftelse(?:n|r|rna)?|byrå(?:n|er|erna)?|kansli(?:et)?|' +
  'enhet(?:en|er|erna)?|avdelningen|kassan?|domstol(?:en|ar)?|tingsrätt(?:en|er)?|kammarrätten?|' +
  'hovrätten?|inspektion(?:en)?|institution(?:en|er)?|universitet(?:et|en)?|högskola(?:n)?|högskolor(?:na)?|' +
  'församling(?:en|ar)?|samfund(?:et)?|samfällighet(?:en)?|årsmötet|stämman|förbundsmötet|mötet|' +
  'institut(?:et)?|center|centrum|beställningscentralen|sekretariat(?:et)?|arbetsgrupp(?:en)?|' +
  'presidiet|ledning(?:en)|kår(?:en|er|erna)?|koncernen|banken|fonden|tjänsten(?<=nings(?:tjänsten))|' +
  'skolverket|väsendet|organisation(?:en|er|erna)|beställar(?:en)?|huvudkontoret|kontoret|förvaltningen';

const ACTOR = new RegExp(`(?:${PERSONS}|${BODIES})$`, 'u');

/** Words that end like somebody and are nobody, or that name a thing. */
const NOBODY = new RegExp(
  '^(?:tillsamman|samman|klarare|senare|tidigare|närmare|vidare|annars|mindre|större|högre|lägre|vanligare|' +
    'ytterligare|snarare|\\p{L}+(?:igare|skare|rare)|därför|varför|bestämmelser|redovisare|lättare|enklare|samtidigt|före|göra|vara|timmarna|dagarna|' +
    '\\p{L}*(?:område|samråd|samrådet|området|ansvar|svar|dator|hand|ställare|föremål|gemensamma|' +
    'angelägenhet|öppenhet|säkerhet|tillgänglighet|frihet|verksamhet|möjlighet|skyldighet|' +
    'rättighet|svårighet|helhet|förmåga|handlingarna|uppgifterna|åtgärderna|vakans|' +
    'programvaran|varan|varor|läsare|nätverket|regelverket|ramverket|hantverket|fordonet|' +
    'anläggningarna|lokalerna|dagarna|gångarna|barnavård|bestämmelsen|' +
    'avgiften|skriften|tiden|fristen|föreskrift|brist|kvist|list|rest|kost|tröst|' +
    'plats|avtalet|beslutet|förare(?<=band)|information|direktiv|' +
    'ansökningarna|bestämmelserna|reglerna|ändringarna|klasser|skrivare|åren|håren|svaren|varen|' +
    'fjärran|kvaren|utförandet|hållandet|skadan|ordningen|utrustning\\p{L}*|arbetstagarorganisation))$',
  'u',
);

/** Whether the word, in lower case, names somebody who can bear a norm. */
export function namesSomebody(word: string): boolean {
  return word.length > 3 && ACTOR.test(word) && !NOBODY.test(word);
}

/** Last parts of nouns that name a thing, an event or an act: they never bear a norm. */
const THING = new RegExp(
  '(?:process(?:en|er|erna)?|ning(?:en|ar|arna)?|else(?:n|r|rna)?|het(?:en|er|erna)?|(?:t|s|x)ion(?:en|er|erna)?|itet(?:en)?|' +
    'ation(?:en|er)?|plan(?:en|er|erna)?|rapport(?:en|er|erna)?|avtal(?:et|en)?|beslut(?:et|en)?|' +
    'lokal(?:en|er|erna)?|system(?:et|en)?|uppgift(?:en|er|erna)?|journal(?:en|er|erna)?|' +
    'avgift(?:en|er|erna)?|tid(?:en|er|erna)?|rutin(?:en|er|erna)?|program(?:met|men)?|år(?:et|en)?|' +
    'dag(?:en|ar|arna)?|arbete(?:t|n|na)?|krav(?:et|en)?|stöd(?:et)?|ärende(?:t|n|na)?|mål(?:et|en)?|' +
    'protokoll(?:et|en)?|förslag(?:et|en)?|material(?:et)?|skol?gång(?:en)?|insats(?:en|er|erna)?|' +
    'åtgärd(?:en|er|erna)?|anmälan|ansökan|begäran|påföljd(?:en)?|lag(?:en|ar)?|tillstånd(?:et|en)?|' +
    'yttrande(?:t|n)?|meddelande(?:t|n)?|utlåtande(?:t|n)?|underlag(?:et)?|intyg(?:et|en)?|bevis(?:et)?|' +
    'handling(?:en|ar|arna)?|skylt(?:en|ar|arna)?|båt(?:en|ar|arna)?|bil(?:en|ar|arna)?|grind(?:en|ar)?|' +
    'nyck(?:el|eln|lar|larna)|register|registret|kopi(?:a|an|or|orna)|pengar(?:na)?|vård(?:en)?|' +
    'utrymme(?:t|n|na)?|plats(?:en|er|erna)?|rätt(?:en)|kvitto(?:t|n)?|prov(?:et|en)?|belopp(?:et|en)?|' +
    'bidrag(?:et|en)?|svar(?:et|en)?|kostnad(?:en|er|erna)?|text(?:en|er)?|punkt(?:en|er)?|språk(?:et)?)$',
  'u',
);

/** Whether the word, in lower case, ends like a thing, an event or an act. */
export function namesThing(word: string): boolean {
  return THING.test(word) && !namesSomebody(word);
}
