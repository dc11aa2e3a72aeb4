// Partner names like those in a county library, generated for tests with thousands of them.

const PLACES =
  'Everett Marysville Arlington Snohomish Monroe Stanwood Granite Falls Lake Stevens Mukilteo Edmonds Lynnwood Mill Creek Bothell Sultan Darrington Index Gold Bar Tulalip Machias Startup Maltby Cathcart Silvana Lakewood Smokey Point Sisco Heights Warm Beach Brier Woodway Bryant Oso Trafton Getchell Sunnyside Riverview Northshore Southside Eastgate Westview'.split(
    ' ',
  );
// Invented family names, many of them one letter apart.
const STEMS =
  'Ander Abel Alder Arm Bar Ben Berg Birk Black Bol Brad Bren Burk Cal Carl Cart Chan Clar Col Con Dal Dan Dar Dav Del Don Eck Ed El Em Erik Fair Fer Fin Flet Gar Gil Good Gran Gus Hal Han Har Hav Hen Hol Hut Jack Jam Jen John Kel Ken Kirk Lam Lar Lin Lon Mac Mar Mat Mer Mon Mor Nel Nor Ol Os Par Pat Peter Pres Ram Rich Rob Ros Row San Sel Sher Sim Stan Sten Sul Thom Tor Tun Van Wal War Wes Wil Win'.split(
    ' ',
  );
const ENDINGS =
  'son sen ton den don er ers man mann ley low field wood worth well wick burg by dale ford ham hart ing ings ison land lin ling mer mond more ness nick ridge sing stad stein strom ster vale ville wald water way ez ado ano ini ova owski'.split(
    ' ',
  );
const KINDS =
  'Elementary School|Middle School|High School|Early Learning Center|Teen Shelter|Family Services|Senior Center|Food Bank|Community Center|Housing Authority|Job Center|Historical Society|Garden Club|Writers Guild|Book Club|Parent Teacher Association|Head Start|Youth Council|Boys & Girls Club|Rotary Club|Public Health Clinic|Arts Council|Chamber of Commerce|Veterans Hall|Lutheran Church|Fire Department|Parks and Recreation|Literacy Council|Legal Aid|Child Care'.split(
    '|',
  );

/** The same number always gives the same name. */
export function partnerName(number: number): string {
  const pick = (list: readonly string[], by: number) => list[Math.floor(by) % list.length] ?? '';
  const kind = pick(KINDS, number * 7);
  const place = pick(PLACES, number / KINDS.length);
  const person = pick(STEMS, number * 31 + number / 50) + pick(ENDINGS, number * 17 + number / 900);
  const forms = [
    `${place} ${person} ${kind}`,
    `${person} ${kind} of ${place}`,
    `The ${person} ${place} ${kind}`,
  ];
  return pick(forms, number % 3);
}
