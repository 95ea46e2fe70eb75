const SWEDEN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day it is in Sweden, as an ISO date: the day of the machine may be another around midnight. */
export const today = (): string => SWEDEN.format(new Date());
