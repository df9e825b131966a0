/** Dots of a PNG for each px of a chart: sharp in print and on fine screens. */
const DENSITY = 2

/**
 * A picture as PNG, twice as large as it is on the screen.
 * @throws Error where the browser cannot draw it
 */
export async function rasterOf(picture: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * DENSITY
    canvas.height = height * DENSITY
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gives no PNG'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
