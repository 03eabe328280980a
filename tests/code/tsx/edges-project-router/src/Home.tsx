export default function Home() {
  return <div />;
}
