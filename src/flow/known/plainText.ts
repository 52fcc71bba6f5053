export { textOf as plainText } from '../../read/formats/textOf.js'
