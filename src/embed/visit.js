// From where a lead is sent, and what an earlier visit left to be sent.

/** Pairs as `name=value,name=value`, commas and backslashes escaped. */
const joined = (pairs) => pairs.map((pair) => pair.join("=").replace(/[\\,]/g, "\\$&")).join();

const withoutQuery = (address) => address.replace(/[?#].*/s, "");

const NAMES = ["source", "medium", "campaign", "term", "content"];

/** What an address says of what brought the visitor; nothing when it is of another site. */
const told = (address) => {
  if (!URL.canParse?.(address)) return "";
  const { origin, searchParams } = new URL(address);
  if (origin !== location.origin) return "";
  return joined(NAMES.map((name) => [name, searchParams.get(`utm_${name}`)]).filter(([, value]) => value));
};

/** What brought the visitor: from the page on which she landed, as long as the tab is open. */
const campaign = (keep) => {
  const found = told(location.href) || told(document.referrer);
  try {
    if (found && keep) sessionStorage["gereed/campaign"] = found;
    return found || sessionStorage["gereed/campaign"];
  } catch {
    return found;
  }
};

/** Whether a request of an earlier visit is still to be sent. */
export const unsent = () => {
  try {
    const leads = Object.keys(localStorage).filter((key) => key.startsWith("gereed/lead/"));
    return leads.some((key) => /^\S+ \d+ (waiting|sending)/.test(localStorage[key]));
  } catch {
    return false;
  }
};

/**
 * From where a lead is sent.
 *
 * @param asks  whether the page offers a conversation: without, nothing is read but where this is
 * @param keep  whether what brought the visitor may be kept for her next page
 */
export const place = (asks, keep) => ({
  page: withoutQuery(location.href),
  title: document.title,
  referrer: withoutQuery(document.referrer),
  ...(asks && {
    campaign: campaign(keep),
    hutk: document.cookie.match(/(?:^|; )hubspotutk=([^;]*)/)?.[1],
  }),
});
