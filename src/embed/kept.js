// What a check kept on the device.

/** Erases what brought the visitor. */
export const forgetCampaign = () => {
  try {
    sessionStorage.removeItem("gereed/campaign");
  } catch {
    // Then it was not kept either.
  }
};

/** Erases the rest too: answers, also those that could not be read. A request that waits stays. */
export const forget = (id) => {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.match(/^gereed\/(?:draft|aside)\/([^/]+)/)?.[1] === id) localStorage.removeItem(key);
    }
  } catch {}
  forgetCampaign();
};
