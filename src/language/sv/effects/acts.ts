/**
 * Acts of one kind from the weakest to the strongest: who had to tell somebody and now needs consent
 * has more to do. Words are lower case, in any form.
 */
export const ACT_LADDERS: readonly (readonly RegExp[])[] = [
  [
    /^(?:informer|underrätt|upplys|meddel)\p{L}*$/u,
    /^(?:samråd|höra)\p{L}*$/u,
    /^(?:\p{L}*godkän|\p{L}*tillstånd|\p{L}*medgiv|samtyck)\p{L}*$/u,
  ],
  [/^(?:uppmuntr|främj|verk)\p{L}*$/u, /^(?:ordn|genomför|säkerställ|garanter)\p{L}*$/u],
  [/^(?:möjlighet|tillfälle)\p{L}*$/u, /^(?:genomgå|delta|genomför)\p{L}*$/u],
];
