// Giving the browser a file made or found in the page, for pages and tutorials alike.

/**
 * @param {Blob} blob
 * @param {string} name of the file
 */
export function handOver(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
