import { writeArchive } from '../../archive/write-archive.ts'
import { carriedDeck } from '../carries.ts'
import type { Card, Deck } from '../deck.ts'
import { fewWords } from '../few-words.ts'
import { xmlEscaped as escaped } from '../xml.ts'
import { QTI_CARRIES } from './carries.ts'
import { qtiAsked } from './bodies.ts'

/** A deck as a package of QTI 2.1: a zip with an item a card. The same deck gives the same bytes. */
export const writeQti = (deck: Deck): Uint8Array =>
  writeArchive(qtiEntries(deck).map(({ name, text }) => ({ name, content: text })))

/** The files of the package, the manifest first. */
export function qtiEntries(deck: Deck): readonly { readonly name: string; readonly text: string }[] {
  const items = carriedDeck(deck, QTI_CARRIES).cards.map((card, i) => ({
    name: `items/item-${i + 1}.xml`,
    text: itemXml(card, `item-${i + 1}`),
  }))
  return [{ name: 'imsmanifest.xml', text: manifestXml(items.map(({ name }) => name)) }, ...items]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const SCHEMA = 'http://www.w3.org/2001/XMLSchema-instance'
const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const CONTENT = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const TEMPLATES = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

function manifestXml(files: readonly string[]): string {
  const resources = files.map(
    (file, i) =>
      `    <resource identifier="resource-${i + 1}" type="imsqti_item_xmlv2p1" href="${file}">\n      <file href="${file}"/>\n    </resource>`,
  )
  return [
    HEAD,
    `<manifest xmlns="${CONTENT}" xmlns:xsi="${SCHEMA}" identifier="afterread-deck" xsi:schemaLocation="${CONTENT} ${QTI_PACKAGE}">`,
    '  <metadata>\n    <schema>QTIv2.1 Package</schema>\n    <schemaversion>1.0.0</schemaversion>\n  </metadata>',
    '  <organizations/>',
    '  <resources>',
    ...resources,
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n')
}

const QTI_PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd'
const LABEL = 256

function itemXml(card: Card, identifier: string): string {
  const { declaration, body, template } = qtiAsked(card.body)
  const label = card.id === null ? '' : ` label="${escaped(card.id.slice(0, LABEL).toWellFormed())}"`
  return [
    HEAD,
    `<assessmentItem xmlns="${QTI}" xmlns:xsi="${SCHEMA}" xsi:schemaLocation="${QTI} ${QTI_ITEM}" identifier="${identifier}" title="${escaped(fewWords(card))}"${label} adaptive="false" timeDependent="false">`,
    declaration,
    '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>',
    `<itemBody>\n${body}\n</itemBody>`,
    `<responseProcessing template="${TEMPLATES}/${template}"/>`,
    '</assessmentItem>',
    '',
  ].join('\n')
}

const QTI_ITEM = 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd'
