/** What an extension keeps in the browser: apart from what others keep. */
export function createStorage(handle) {
  const key = `extension:${handle}`;
  return {
    read: () => JSON.parse(localStorage.getItem(key) ?? "{}"),
    write: (all) => localStorage.setItem(key, JSON.stringify(all)),
  };
}
