export const log = (text) => write(text); //: write -> write
function write(text) {
  process.stdout.write(text); //: write -> ?
}
