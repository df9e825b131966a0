import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { drawApart, type PlainElement } from './draw-apart'
import { LINK_PICTURE } from './link-picture-size'
import { FONTS } from './picture-fonts'

/**
 * A picture for the preview of a link, as PNG: drawn without a browser and without the network.
 * @throws as `drawApart`
 */
export async function linkPicture(drawing: ReactElement): Promise<Response> {
  const [plain] = plainNodes(drawing)
  if (typeof plain !== 'object') throw new TypeError('a picture is one element')
  const picture = await drawApart({ drawing: plain, ...LINK_PICTURE, fonts: FONTS })
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** What components without hooks draw, so that another process can be told. */
function plainNodes(node: ReactNode): (PlainElement | string)[] {
  if (Array.isArray(node)) return node.flatMap((each: ReactNode) => plainNodes(each))
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (!isValidElement<Readonly<Record<string, unknown>>>(node)) return []
  const { type, props } = node
  if (type === Fragment) return plainNodes(props.children as ReactNode)
  if (typeof type === 'function') return plainNodes((type as (given: typeof props) => ReactNode)(props))
  if (typeof type !== 'string') throw new TypeError('a picture has a part that cannot be drawn here')
  const children = plainNodes(props.children as ReactNode)
  // Who draws it takes a text in a list for several.
  return [{ type, props: { ...props, children: children.length > 1 ? children : children[0] } }]
}
