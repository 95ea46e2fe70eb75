/**
 * What the checks say, in Swedish: an English sentence, or a part of one, as a pattern, and the Swedish for it, where $1, $2 … are
 * what stood in the brackets. The first that fits is taken; what none fits is left in English.
 */
export const PROBLEMS: readonly (readonly [pattern: RegExp, swedish: string])[] = [
  // A file as such.
  [/^a file that a program has left behind$/u, 'en fil som ett program har lämnat efter sig'],
  [/^files of the content only$/u, 'bara innehållets egna filer'],
  [
    /^Close the program and run "(.*)", which takes it away\.$/u,
    'Stäng programmet och kör $1, som tar bort den.',
  ],
  [/^a copy of another file$/u, 'en kopia av en annan fil'],
  [/^each file once$/u, 'varje fil en gång'],
  [
    /^Move the copy out of content; the original is right\.$/u,
    'Flytta kopian ut ur content; originalet är rätt.',
  ],
  [/^marks of a merge conflict$/u, 'märken efter en sammanslagning i git som krockade'],
  [/^one of the two versions$/u, 'en av de två versionerna'],
  [
    /^Keep the right one of the versions .*$/u,
    'Behåll den rätta av versionerna mellan märkena och ta bort raderna <<<<<<<, ======= och >>>>>>>.',
  ],
  [/^text in the encoding UTF-16$/u, 'text i teckenkodningen UTF-16'],
  [/^letters in another encoding than UTF-8$/u, 'bokstäver i en annan teckenkodning än UTF-8'],
  [/^Save the file as UTF-8, or run "(.*)"\.$/u, 'Spara filen som UTF-8, eller kör $1.'],
  [/^letters in parts .*$/u, 'bokstäver i två delar (å skrivet som a och en ring)'],
  [/^whole letters$/u, 'hela bokstäver'],
  [
    /^Run "(npm run doctor -- --fix)", which writes them whole\.$/u,
    'Kör $1, som skriver dem hela.',
  ],
  [/^a day of the calendar.*$/u, 'en dag som finns i almanackan, skriven som 2026-01-31'],
  // What was found.
  [/^no such file$/u, 'ingen sådan fil'],
  [/^no file (\S+)$/u, 'ingen fil $1'],
  [/^nothing$/u, 'ingenting'],
  [/^a file that nothing reads$/u, 'en fil som inte hör hemma här'],
  [/^the unknown key "(.*)"$/u, 'nyckeln ”$1”, som inte finns'],
  [/^no "(.*)"$/u, 'inget ”$1”'],
  [/^YAML that cannot be read \((.*)\)$/u, 'rader som inte går att läsa ($1)'],
  [/^front matter that is never closed$/u, 'uppgifter överst i filen som aldrig avslutas'],
  [/^text that is not valid MDX \((.*)\)$/u, 'text som inte går att läsa ($1)'],
  [/^an expression in braces$/u, 'klammerparenteser'],
  [/^an import or export$/u, 'import eller export'],
  [/^a component or HTML tag$/u, 'en HTML-tagg'],
  [/^an image$/u, 'en bild'],
  [/^a heading$/u, 'en rubrik inne i texten'],
  [/^code$/u, 'programkod'],
  [/^a block quotation$/u, 'ett indraget citat'],
  [/^a link to (.*)$/u, 'en länk till $1'],
  [/^the requirement (.*) without an id$/su, 'kravet $1 utan beteckning'],
  [/^(\d+) requirements without an id$/u, '$1 krav utan beteckning'],
  [
    /^a review of (\S+) for other words than it has now: (.*)$/su,
    'en granskning av $1 för andra ord än kravet har nu: $2',
  ],
  [
    /^(K\d+), (.*), which (\S+) does not hold in (\S+)$/su,
    '$1, $2, som inte står i $4 i utgåvan $3',
  ],
  [/^the state of (\S+) of (\S+) out of order$/u, 'uppgiften för $1 i $2 i fel ordning'],
  [/^next: (\d+), though (K\d+) is given$/u, 'next: $1, fast $2 redan är utdelad'],
  [/^(.*), which no section holds$/su, '$1, som inte står i något avsnitt'],
  [/^line (\d+) of the source in (\S+) and in (\S+)$/u, 'rad $1 i källan både i $2 och i $3'],
  [/^(\S+) without a source$/u, '$1 utan källa'],
  [/^a source with the sum (\S+)$/u, 'en källtext med kontrollsumman $1'],
  [/^the printed form (.*)$/su, 'den tryckta formen $1'],
  [/^the printed heading (.*)$/su, 'den tryckta rubriken $1'],
  [/^the words of a note (.*)$/su, 'ordet i en anteckning $1'],
  [/^a note on (.*)$/su, 'en notering vid $1'],
  [/^the expansion (.*) for (.*)$/su, 'utskrivningen $1 av $2'],
  [/^the declared words (.*)$/su, 'de angivna orden $1'],
  [/^the ordered wording (.*)$/su, 'den beslutade lydelsen $1'],
  [/^the listed document (.*)$/su, 'den uppräknade handlingen $1'],
  [/^the proposed key (.*) for (\S+)$/u, 'den föreslagna nyckeln $1 för $2'],
  [/^the section (\S+) for (.*)$/u, 'avsnittet $1 för $2'],
  [/^the target (\S+)$/u, 'målet $1'],
  [/^the decision id (.*) a second time$/u, 'beslutet $1 en gång till'],
  [/^the decision (.*)$/u, 'beslutet $1'],
  [/^the term (.*) a second time$/u, 'begreppet $1 en gång till'],
  [/^the position (.*) a second time$/u, 'platsen $1 en gång till'],
  [/^the number (.*) a second time$/u, 'numret $1 en gång till'],
  [/^the key (.*) a second time$/u, 'nyckeln $1 en gång till'],
  [/^the id (.*) a second time$/u, 'beteckningen $1 en gång till'],
  [/^the main document .* a second time$/u, 'ett andra huvuddokument (”main: true”)'],
  [/^what became of (\S+) a second time$/u, 'uppgiften om vad som hänt med $1 en gång till'],
  [/^edition (.*) in the folder (.*)$/u, 'utgåvan $1 i mappen $2'],
  [/^(\S+) citing (.*)$/u, '$1 som hänvisar till $2'],
  [/^(\S+) naming the document (.*)$/u, '$1 som nämner dokumentet $2'],
  [/^(\S+) naming the edition (\S+) of (\S+)$/u, '$1 som nämner utgåvan $2 av $3'],
  [/^(\S+) naming section (\S+) of (\S+) (\S+)$/u, '$1 som nämner avsnitt $2 i $3 $4'],
  [/^(\S+) under no section$/u, '$1 som inte står under något avsnitt'],
  [/^(\S+) under (\S+)$/u, '$1 som står under $2'],
  [/^(\S+) after (\S+)$/u, '$1 efter $2'],
  [/^(.*) for "([^"]*)"$/su, '$1 som värde för ”$2”'],
  [/^(".*") in (\S+) of (\S+)$/su, '$1 i $2 i utgåvan $3'],
  // What should stand there.
  [/^one, since its folder holds (\S+)$/u, 'en, eftersom mappen har $1'],
  [/^a key that the schema knows: (.*)$/u, 'någon av nycklarna $1'],
  [/^a key that the schema knows$/u, 'en nyckel som finns'],
  [
    /^front matter between two lines of "---" at the top of the file$/u,
    'uppgifter mellan två rader med --- överst i filen',
  ],
  [/^valid YAML$/u, 'rader av formen ”nyckel: värde”'],
  [/^plain text, lists and tables$/u, 'vanlig text, listor och tabeller'],
  [
    /^an address that begins with .*$/u,
    'en adress som börjar med https:// (eller # när målet är förlorat)',
  ],
  [/^every requirement in the ledger$/u, 'en beteckning för varje krav'],
  [/^the words of the ledger in the edition$/u, 'kravets ord i utgåvan'],
  [
    /^every line of the source in a section or dropped on record$/u,
    'att varje rad i källan hör till ett avsnitt eller är antecknad som utelämnad',
  ],
  [/^every line in one place$/u, 'varje rad på ett ställe'],
  [/^(.*), as the source prints it$/su, '$1, som i källan'],
  [/^(.*), which is line (\d+) of the source$/su, '$1, som är rad $2 i källan'],
  [
    /^the source that was brought in, with the sum (\S+)$/u,
    'den källtext som fördes in, med kontrollsumman $1',
  ],
  [/^words that begin on line (\d+) of (\S+)$/u, 'ord som börjar på rad $1 i $2'],
  [
    /^words that stand in one paragraph or in the heading of (\S+)$/u,
    'ord som står i ett stycke eller i rubriken i $1',
  ],
  [/^words that stand in one paragraph of (\S+)$/u, 'ord som står i ett stycke i $1'],
  [/^words that stand in one of its places$/u, 'ord som står på något av begreppets ställen'],
  [/^words that stand in (\S+)$/u, 'ord som står i $1'],
  [/^a section of (\S+)$/u, 'ett avsnitt i utgåvan $1'],
  [/^a section that the edition holds$/u, 'ett avsnitt som finns i utgåvan'],
  [/^a decision of the same region$/u, 'ett beslut i samma region'],
  [/^a decision of (\S+)$/u, 'ett beslut som finns i $1'],
  [/^a document of (\S+)$/u, 'ett dokument som finns i $1'],
  [/^one of (.*)$/u, 'något av $1'],
  [
    /^each (?:number|key|position|term|decision id|main document) once in (?:the content|(\S+))$/u,
    'varje värde en gång',
  ],
  [/^each id once and for good$/u, 'varje beteckning en gång för alla'],
  [/^one record an address$/u, 'en uppgift för varje adress'],
  [/^a number that is higher than the one before$/u, 'ett nummer som är högre än det förra'],
  [/^a section under (\S+)$/u, 'ett avsnitt under $1'],
  [/^a whole number$/u, 'ett heltal'],
  [/^a text in quotes$/u, 'en text'],
  [
    /^a section number in quotes, such as "2.10"$/u,
    'ett avsnittsnummer inom citattecken, till exempel "2.10"',
  ],
  [/^the edition in quotes, such as "2025"$/u, 'utgåvan inom citattecken, till exempel "2025"'],
  [/^a date in quotes, such as "([^"]*)".*$/u, 'en dag som finns i almanackan, skriven som "$1"'],
  [/^a day that exists, such as .*$/u, 'en dag som finns i almanackan, skriven som 2026-01-31'],
  [/^a decision id, such as "(.*)"$/u, 'en beslutsbeteckning, till exempel "$1"'],
  [
    /^a name of small letters, digits and hyphens$/u,
    'ett namn med små bokstäver, siffror och bindestreck',
  ],
  [
    /^two line numbers, the first not after the last$/u,
    'två radnummer, det första inte efter det sista',
  ],
  [/^two line numbers, \[first, last\]$/u, 'två radnummer, [första, sista]'],
  [/^published or draft$/u, 'draft (utkast) eller published (publicerad)'],
  [
    /^either "absent: true" or a key and a text$/u,
    'antingen ”absent: true” eller en nyckel och en text',
  ],
  [
    /^site\.yaml, region\.yaml, .*$/u,
    'avsnitt, beslut, en källa som edition.yaml nämner, eller någon av filerna region.yaml, document.yaml, edition.yaml, terms.yaml och synonyms.yaml',
  ],
  [/^a number above (\d+)$/u, 'ett tal över $1'],
  [/^the fingerprint (\S+)$/u, 'fingeravtrycket $1'],
  [
    /^"lines" in the source of the edition, or "fromDecision"$/u,
    '”lines” i utgåvans källa, eller ”fromDecision”',
  ],
  [/^(.*), which (.*) orders for (\S+)$/su, '$1, som $2 beslutar för $3'],
  // How to mend.
  [
    /^Restore the printed wording, or record a correction with the printed form, the reading and the reason\.$/u,
    'Skriv texten som den är tryckt, eller anteckna en rättelse med den tryckta formen, läsningen och skälet.',
  ],
  [
    /^Remove it; a brace or less-than sign that belongs to the text is written .*$/u,
    'Ta bort det. Hör tecknet till texten: skriv \\{ för en klammer och \\< för mindre än.',
  ],
  [
    /^Write \\\{ for a brace.*$/u,
    'Skriv \\{ för en klammer och \\< för tecknet mindre än; skriv adresser utan vinkelparenteser.',
  ],
  [
    /^Widen "lines" of the section it belongs to, or add it to "dropped" with a reason\.$/u,
    'Vidga ”lines” i avsnittet som raden hör till, eller skriv den under ”dropped” med ett skäl.',
  ],
  [
    /^Restore the ordered wording, or record the reason under "departures" for (\S+) in (\S+)\.$/u,
    'Skriv den beslutade lydelsen, eller skriv skälet under ”departures” för $1 i $2.',
  ],
  [
    /^Correct the number or the position; if the source prints it so, add a note of kind numbering\.$/u,
    'Rätta numret eller platsen; är det tryckt så, skriv en notering av slaget numbering.',
  ],
  [
    /^Move it to its place, name it as a source in edition\.yaml, or remove it\.$/u,
    'Flytta den dit den hör, eller lägg den utanför content.',
  ],
  [
    /^If the source prints it so, declare it under "references" with target null and the reason\.$/u,
    'Är det tryckt så: skriv det under ”references” med target: null och skälet.',
  ],
  [
    /^Run "npm run -s ledger -- (\S+)": .*$/u,
    'Kör npm run -s ledger -- $1; det ger nya beteckningar och följer dem som finns.',
  ],
  [
    /^Copy the words from the record as they are printed\.$/u,
    'Kopiera orden ur handlingen så som de är tryckta.',
  ],
  [
    /^Copy the printed form from the source.*$/u,
    'Kopiera den tryckta formen ur källan, med radbrytningar, eller rätta radnumret.',
  ],
  [
    /^Add the file, or move what lies in its folder to where it belongs\.$/u,
    'Lägg till filen, eller ge mappen tillbaka sitt namn om den har döpts om.',
  ],
  [
    /^Add the decision or correct the id\.$/u,
    'Lägg till beslutet, hämta tillbaka filen om den har tagits bort (git restore), eller rätta beteckningen.',
  ],
  [
    /^Write the whole address; .*$/u,
    'Skriv hela adressen; hänvisningar inom reglerna blir länkar av sig själva.',
  ],
  [
    /^Write the heading line in "printed" .*$/u,
    'Skriv rubrikraden i ”printed” som den står i källan och rätta den med en rättelse.',
  ],
  [
    /^Quote values that hold a colon.*$/u,
    'Sätt ett kolon efter nyckeln, skriv värden med kolon eller citattecken inom citattecken, och dra in med mellanslag.',
  ],
  [
    /^Put the source file back as it was; .*$/u,
    'Lägg tillbaka källfilen som den var; fel rättas med rättelser och aldrig i källan.',
  ],
  [
    /^Give the new section a key that no edition has used\.$/u,
    'Är det en kopia: ta bort kopian. Är avsnittet nytt: ge det en nyckel som ingen utgåva har använt.',
  ],
  [
    /^Correct "(.*)"; numbers of sections and years are written in quotes\.$/u,
    'Rätta ”$1”; avsnittsnummer och årtal skrivs inom citattecken.',
  ],
  [/^Copy the words from the section\.$/u, 'Kopiera orden ur avsnittet.'],
  [/^Copy the words from the published text\.$/u, 'Kopiera orden ur den publicerade texten.'],
  [
    /^Begin the file with a line "---", .*$/u,
    'Börja filen med en rad ---, sedan uppgifterna, sedan en rad ---.',
  ],
  [
    /^Add the edition, if only as partial or announced, or correct the year\.$/u,
    'Rätta året, eller lägg upp utgåvan (npm run new -- edition).',
  ],
  [
    /^A decision reaches only documents of its own region; .*$/u,
    'Ett beslut når bara dokument i sin egen region; rätta namnet eller utelämna det.',
  ],
  [/^Correct the spelling of "(.*)" to "(.*)"\.$/u, 'Menas $2? Rätta stavningen av ”$1”.'],
  [/^Correct the spelling of "(.*)" or remove it\.$/u, 'Rätta stavningen av ”$1”.'],
  [/^Add "(.*)"\.$/u, 'Skriv till ”$1”.'],
  [
    /^Give the folder and the edition the same name; .*$/u,
    'Ge mappen och utgåvan samma namn; det är en del av varje adress.',
  ],
  [/^Keep the record that is right\.$/u, 'Behåll den uppgift som är rätt.'],
  [
    /^Take back the line that was copied; .*$/u,
    'Ta bort raden som har kopierats; nya beteckningar ger npm run -s ledger.',
  ],
  [/^Say where the text comes from\.$/u, 'Skriv varifrån texten kommer.'],
  [/^Put the states in the order of the editions\.$/u, 'Ställ uppgifterna i utgåvornas ordning.'],
  [/^Put both places under one term\.$/u, 'För ihop ställena under ett begrepp.'],
  [/^Number the sections 1, 2, 3 .*$/u, 'Numrera avsnittens platser 1, 2, 3 … i källans ordning.'],
  [/^Write next: (\d+); .*$/u, 'Skriv next: $1; en beteckning får aldrig ges två gånger.'],
  [
    /^Keep "main: true" for one document; .*$/u,
    'Låt ”main: true” stå för ett dokument; korta adresser leder till det.',
  ],
  [
    /^Read the requirement again; then run "(.*)", or take the review away\.$/u,
    'Läs kravet igen och kör $1, eller ta bort granskningen.',
  ],
  [
    /^Write the right one under "key" .*$/u,
    'Skriv den rätta under ”key” och ta bort ”keyCandidates”.',
  ],
  [
    /^Write an abbreviation out only where .*$/u,
    'Skriv ut en förkortning bara där texten gör det; utelämna annars ”expansion”.',
  ],
  [
    /^Give the address of the file that takes its place; .*$/u,
    'Ange adressen till filen som tar dess plats.',
  ],
  [
    /^Correct the target, or write null .*$/u,
    'Rätta målet, eller skriv null och skälet till att det inte leder någonstans.',
  ],
  [
    /^Copy the words from the section, or remove the declaration\.$/u,
    'Kopiera orden ur avsnittet, eller ta bort uppgiften.',
  ],
  [
    /^(\S+) was (.*) in (\S+) and is now (\S+)\. If the source prints it so, .*$/u,
    '$1 var $2 i utgåvan $3 och är nu $4. Är det tryckt så: skriv det under ”references” med target: null och skälet.',
  ],
  [
    /^Add it as a decision of kind "cited", or correct the id\.$/u,
    'Lägg till det som ett beslut av slaget cited, eller rätta beteckningen.',
  ],
  [
    /^Correct the number; what the decision orders for an edition without text .*$/u,
    'Rätta numret; det som beslutas för en utgåva utan text skrivs i en utgåva som bara finns i delar (partial).',
  ],
  [/^Correct the id, or take the line away\.$/u, 'Rätta beteckningen, eller ta bort raden.'],
  [/^Correct "lines" of one of the two\.$/u, 'Rätta ”lines” i ett av de två.'],
  [
    /^Correct the number of the section in which the term stands\.$/u,
    'Rätta numret på avsnittet där begreppet står.',
  ],
  [
    /^Add the year to the id of the later one\.$/u,
    'Är det en kopia: ta bort kopian. Annars: lägg till året i det senare beslutets beteckning.',
  ],
  [
    /^Correct the number, or remove the file that is left over\.$/u,
    'Är det en kopia: ta bort kopian. Annars: rätta numret.',
  ],
  [
    /^Give the file and the decision the same name; .*$/u,
    'Är det en kopia: ta bort kopian. Annars: ge filen och beslutet samma namn; det är en del av adressen.',
  ],
  [
    /^Give it another name; it is part of an address\.$/u,
    'Ge det ett annat namn; det är en del av en adress.',
  ],
  [
    /^Correct what an editor wrote\. Where the source prints it so, .*$/u,
    'Rätta det som du har skrivit. Är det tryckt så: ange orden under ”references” med det mål som menas, eller säg det i en notering.',
  ],
  [
    /^Write it as the rules do, or take it away\.$/u,
    'Skriv det som reglerna gör, eller ta bort det.',
  ],
  [/^Put the value in quotation marks: (.*)$/u, 'Sätt värdet inom citattecken: $1'],
  [/^the id (".*") in the file (".*")$/u, 'beteckningen $1 i filen $2'],
  [
    /^a reference to (".*"), which was (.*) in (\S+) and leads nowhere here$/u,
    'en hänvisning till $1, som var $2 i utgåvan $3 och inte leder någonstans här',
  ],
  [
    /^a reference to (".*"), which was (.*) in (\S+) and is (.*) here$/u,
    'en hänvisning till $1, som var $2 i utgåvan $3 och är $4 här',
  ],
  [
    /^words that stand together in a sentence.*$/u,
    'ord som står tillsammans i en mening i reglerna eller i ett beslut',
  ],
  [/^the name (".*")$/u, 'namnet $1'],
  [
    /^(".*"), which YAML takes for a name given elsewhere$/u,
    '$1, som läses som ett namn på något annat',
  ],
  [/^a file in UTF-16$/u, 'en fil i teckenkodningen UTF-16'],
  [/^a file in UTF-8$/u, 'en fil i UTF-8'],
  [
    /^Nothing, if the draft means to change it: .*$/u,
    'Ingenting, om utkastet ska ändra den; beslutsunderlaget säger vem som beslutade den nuvarande lydelsen.',
  ],
  // More that should stand there.
  [/^a text that is not empty$/u, 'en text som inte är tom'],
  [
    /^a section number in quotes without a closing full stop.*$/u,
    'ett avsnittsnummer inom citattecken utan punkt sist, till exempel "2.10"',
  ],
  [/^true or false$/u, 'true (ja) eller false (nej)'],
  [/^the file (\S+) leading to nothing$/u, 'filen $1 som inte leder någonstans'],
  [
    /^another file with the same ending.*$/u,
    'en annan fil med samma ändelse; en fil kan inte berätta vad som hänt med den',
  ],
  [/^an address of this site, such as .*$/u, 'en adress på den här webbplatsen'],
  [
    /^an address of this site, "#p4".*$/u,
    'en adress på den här webbplatsen, ”#p4” för ett ställe på samma sida, eller null',
  ],
  [/^(".*") in the entry of (\S+)$/u, '$1 i uppgifterna om $2'],
  [/^an id of this ledger$/u, 'en beteckning som finns i filen'],
  [
    /^a "reason" wherever .*$/u,
    'ett skäl (”reason”) där klass, ansvarig eller frist är satta för hand',
  ],
  [
    /^the states of an id from the oldest.*$/u,
    'utgåvorna från den äldsta till den nyaste, var och en en gång',
  ],
  [/^nothing more: the source ends here$/u, 'ingenting mer: källan slutar här'],
  [/^a key that an editor has settled: (.*)$/u, 'en nyckel som du har bestämt: $1'],
  // Why one thing leads to another.
  [/^the source$/u, 'källan'],
  [/^the first one$|^the first$/u, 'den första'],
  [/^the one before$/u, 'den förra'],
  [/^the ordered wording$/u, 'den beslutade lydelsen'],
  [/^where dropped lines are recorded$/u, 'där utelämnade rader antecknas'],
];

/** What readers of YAML and of MDX say in English, in Swedish. */
export const YAML_FAULTS: readonly (readonly [pattern: RegExp, swedish: string])[] = [
  [
    /^Implicit keys need to be on a single line.*|^Implicit map keys need to be followed by map values.*/u,
    'ett kolon saknas efter en nyckel',
  ],
  [
    /^Nested mappings are not allowed in compact mappings.*/u,
    'ett kolon inne i ett värde utan citattecken',
  ],
  [/^Map keys must be unique.*/u, 'samma nyckel två gånger'],
  [
    /^All mapping items must start at the same column.*|^Unexpected scalar.*|^A block sequence may not.*|^Bad indent.*/u,
    'fel indrag',
  ],
  [/^Missing closing .*quote.*/u, 'ett citattecken saknas'],
  [/^Unexpected end of file in expression.*/u, 'en klammer { som inte stängs'],
  [/^Could not parse expression.*/u, 'klamrar { } i texten'],
  [/^Unexpected character `([^`]*)`.* before (?:local )?name.*/u, 'tecknet < följt av $1'],
  [
    /^Unexpected (?:closing|character|lazy).*|^Expected a closing tag.*/u,
    'ett tecken som inte får stå så',
  ],
];
