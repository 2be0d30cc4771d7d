import "gereed/react";

// Each of these is a mistake that the types have to find.
export const refused = [
  // @ts-expect-error no such depth
  <gereed-check depth="deep" />,
  // @ts-expect-error the frame has no such attribute
  <gereed-frame eager />,
  // @ts-expect-error a flag is no text
  <gereed-check eager="yes" />,
  // @ts-expect-error nor where its name starts with `data-`
  <gereed-check data-layer="yes" />,
  // @ts-expect-error the detail has no answers
  <gereed-check ongereed-complete={({ detail }) => detail.answers} />,
];
