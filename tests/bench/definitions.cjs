// Where TypeScript's own checker says that each call leads: node definitions.cjs FOLDER
// One line of JSON a call: file, line, name, kind of the first declaration, and the [file, line] of all of them;
// a file outside of FOLDER is "". Needs the package typescript.
const fs = require("fs");
const path = require("path");
const ts = require("typescript");

const root = path.resolve(process.argv[2]);
const files = [];
(function walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && entry.name !== ".git") walk(at);
    } else if (/\.(tsx?|jsx?|mjs|cjs)$/.test(entry.name)) files.push(at);
  }
})(root);
const program = ts.createProgram(files, {
  allowJs: true, noEmit: true, target: 99, module: 99, moduleResolution: 100, jsx: 4, experimentalDecorators: true,
  allowImportingTsExtensions: true, skipLibCheck: true, strict: true, baseUrl: root,
});
const checker = program.getTypeChecker();

const line = (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

function nameOf(callee) {
  while (ts.isParenthesizedExpression(callee) || ts.isNonNullExpression(callee) || ts.isAsExpression(callee))
    callee = callee.expression;
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  return ts.isIdentifier(callee) ? callee : null;
}

function declarations(call, name) {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const signature = checker.getResolvedSignature(call);
  const meant = signature && signature.declaration;
  const found = [...((symbol && symbol.declarations) || [])];
  if (meant && !ts.isFunctionTypeNode(meant)) found.push(meant);
  return found;
}

function visit(node) {
  const name = ts.isCallExpression(node) || ts.isNewExpression(node) ? nameOf(node.expression) : null;
  if (name) {
    const found = declarations(node, name);
    const targets = found.flatMap((one) => {
      const file = one.getSourceFile().fileName;
      const where = file.startsWith(root + path.sep) ? path.relative(root, file) : "";
      return [line(one.name && one.name.getStart ? one.name : one), line(one)].map((at) => [where, at]);
    });
    const file = path.relative(root, node.getSourceFile().fileName);
    const kind = found.length ? ts.SyntaxKind[found[0].kind] : "";
    console.log(JSON.stringify({ file, line: line(name), name: name.text, made: ts.isNewExpression(node), kind, targets }));
  }
  ts.forEachChild(node, visit);
}
for (const file of program.getSourceFiles()) if (file.fileName.startsWith(root + path.sep)) visit(file);
