/** Gives a file to the browser or the window, which asks where it goes or puts it where files go. */
export function saveBytes(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The file is read from the address while it is saved.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
