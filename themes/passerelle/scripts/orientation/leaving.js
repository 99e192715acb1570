// From the form to the hand-out: it takes the place of the form in the history.

/**
 * "New person" on the hand-out leaves nothing of the answers behind; until then, they lead back.
 * @param {HTMLAnchorElement} link
 */
export const leadsOn = (link) => {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState({ answers: location.hash }, "", link.href);
    location.reload();
  });
};
