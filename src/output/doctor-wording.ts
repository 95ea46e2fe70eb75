/** What `npm run doctor` says besides the problems, in the languages that editors are spoken to in. */
export const doctorWords = {
  sv: {
    misused: (fault: string) =>
      `doctor: ${fault}\nSå här: npm run doctor [-- --fix] [MAPP] [--lang sv|en]`,
    oneFolder: 'ange högst en mapp.',
    noFolder: (name: string, isHome: boolean) =>
      isHome
        ? `det finns ingen mapp ${name} här. Har den tagits bort eller döpts om? git restore ${name} hämtar tillbaka den.`
        : 'du står i fel mapp: här finns ingen package.json. Gå till webbplatsens mapp (cd) och försök igen.',
    removed: (file: string) => `Tog bort ${file}.`,
    rewritten: (file: string) => `Skrev om ${file} i UTF-8 med hela bokstäver.`,
    unsaved: (files: readonly string[]) =>
      `Inte sparat i git: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` och ${files.length - 5} till` : ''}.\n  Spara med git add och git commit när kontrollen är utan fel; git restore FIL tar tillbaka en fil som den var.`,
    well: 'Allt är som det ska.',
    ill: (count: string) => `${count}. Börja med det första; det andra kan bero på det.`,
  },
  en: {
    misused: (fault: string) =>
      `doctor: ${fault}\nUsage: npm run doctor [-- --fix] [FOLDER] [--lang sv|en]`,
    oneFolder: 'name one folder at most.',
    noFolder: (name: string, isHome: boolean) =>
      isHome
        ? `there is no folder ${name} here. Was it removed or renamed? git restore ${name} brings it back.`
        : 'this is the wrong folder: it holds no package.json. Go to the folder of the site (cd) and try again.',
    removed: (file: string) => `Removed ${file}.`,
    rewritten: (file: string) => `Wrote ${file} anew in UTF-8 with whole letters.`,
    unsaved: (files: readonly string[]) =>
      `Not saved in git: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}.\n  Save with git add and git commit when the check has no errors; git restore FILE takes a file back as it was.`,
    well: 'All is well.',
    ill: (count: string) => `${count}. Begin with the first; the others may come of it.`,
  },
} as const;
