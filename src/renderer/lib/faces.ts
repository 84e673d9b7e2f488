/** Loads the faces that every screen is set in. Where one is missing the system's own stands in. */
export async function loadFaces(): Promise<void> {
  await Promise.allSettled(['1em Inter', '1em Literata'].map((face) => document.fonts.load(face)))
}
