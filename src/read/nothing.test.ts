import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import { readDocument } from './readDocument.js'

/** Text that must yield no claim. Add to it whatever was once read wrongly. */
const NOTHING = [
  '',
  ' \n\n ',
  '. . . …',
  'Liz Sly in Beirut and Karen DeYoung in Washington contributed to this report.',
  'Russian President Vladimir Putin talks to President Obama in Hangzhou. (Alexei Druzhinin/European Pressphoto Agency)',
  '(Reporting by the Beirut bureau; editing by the night desk)',
  'By Anna Smith and John Doe',
  'Copyright 2016 The Daily Paper. All rights reserved.',
  'Read more: Five things to know',
  'Advertisement',
  'The United States is a country in North America.',
  'It was a nice day and the sun was out.',
  'See also the map on page 4.',
  'https://example.org/news/1234',
]

/** Words of force in texts that tell of none: sport, the kitchen, markets, debates, courts, shows, illness. */
const NO_FORCE = [
  "Opposition parties attacked the budget in Tuesday's debate.",
  "The striker's shot hit the post in the 89th minute.",
  'Liverpool captured the title on Sunday after a 3-1 win.',
  'She shelled out two million dollars for the apartment in Manhattan.',
  'Reporters bombarded the minister with questions in Paris.',
  'The two firms fought a heated battle in a London court.',
  'The children made a midnight raid on the larder.',
  'White attacked on the queenside and Black lost his rook to a pin.',
  'The bishop captures on f6 and the black king is exposed.',
  "Kasparov's assault on the king ended in a brilliant sacrifice.",
  "Black's pawns were under attack, and White seized control of the centre.",
  'Arsenal dominated midfield and Chelsea collapsed in the second half.',
  'The goalkeeper saved three shots and was injured in the second half.',
  'Germany beat Brazil in a penalty shootout in Berlin.',
  'The Bulls held Miami to 80 points and took control of the series.',
  'The Rangers bombed in the playoffs this season.',
  'The Dodgers exploded for nine runs in the fourth inning.',
  'The quarterback was sacked four times and fired two interceptions.',
  'Verstappen shot into the lead and held off an attack from Hamilton.',
  'The peloton launched an attack on the final climb near Nice.',
  'Their batting line-up was massacred by the Australian bowlers.',
  'The All Blacks were in a class of their own and slaughtered Italy.',
  'Blast the onions in a hot pan until they explode with flavour.',
  'Beat the eggs, kill the heat and strike a balance between salt and sugar.',
  'Shell the prawns and torch the sugar until it burns.',
  'Bombard the dough with flour, then knock it down.',
  'A grenade of garlic explodes in the mouth.',
  'Week 3: read chapter 5 on the Battle of Waterloo and the fall of Napoleon.',
  'Essay topic: Was the assassination of Archduke Franz Ferdinand the cause of the war?',
  'Students will discuss the concept of just war and write a paper.',
  'The course covers the law of armed conflict and ceasefire agreements in general.',
  'Amazon is raiding Google for engineers in Seattle.',
  'The chief executive was fired after profits collapsed in Germany.',
  'The bank wrested control of the board from its founder.',
  'Shares in Paris came under heavy fire from short sellers.',
  'The company launched a hostile takeover and captured a third of the market in Spain.',
  'Nokia lost ground to Apple in Asia.',
  'The central bank fired its biggest weapon against inflation in Turkey.',
  'The tax cut detonated a row in the coalition in Berlin.',
  'Republicans are at war with the president over the budget.',
  'The senator shot down the proposal in Washington.',
  'The prime minister survived an assault from her own party in London.',
  'Labour was wiped out in Scotland and lost its stronghold of Fife.',
  'The governor seized on the figures and attacked her rival in Ohio.',
  'The Democrats took Georgia and held Michigan on Tuesday.',
  'Police in Leeds arrested the decline in morale, their chief said.',
  'The court struck down the law on Friday in Madrid.',
  'The lawyers clashed over the evidence in a court in Rome.',
  'The play bombed in New York and closed after a week.',
  'The film follows a soldier who is killed in Normandy.',
  'In the novel, rebels storm the palace and the king is murdered.',
  'The singer blew up on social media in Nigeria.',
  'Her new album is a bomb that hit Lagos like a storm.',
  'The comedian killed it in Dublin last night.',
  'The game lets players besiege castles, raid villages and kill monsters.',
  'The virus attacks the lungs and kills cells within hours.',
  'Antibiotics target the bacteria and destroy their walls.',
  'A heart attack killed the mayor of Turin on Monday.',
  'Locusts invaded Kenya and destroyed crops in three districts.',
  'The volcano exploded and ash shelled the villages around Naples.',
  'A lightning strike killed two cows near Bern.',
  'The frost attacked the vines in Burgundy and destroyed half the harvest.',
  "Hackers of a rival school raided the chess club's fridge.",
  'The trains collided near Milan and 12 people were injured.',
  'He was shot in black and white by a photographer in Prague.',
  'The magazine will shoot the new collection in Beirut in March.',
  'The army of volunteers stormed the beaches of Cornwall to pick up litter.',
  'Black Friday shoppers stormed stores in Chicago and fought over televisions.',
  'The union and the ministry agreed to meet for coffee.',
  'A price war broke out between supermarkets in Poland.',
  'The two chefs battled for the crown in Lyon.',
  'The museum captured the spirit of Vienna in a new show.',
  'The photograph captures Aleppo at dusk.',
  'The convoy of vintage cars reached Brighton on Sunday.',
  'The border of the garden was open to visitors.',
  'The witness was attacked by the defence for changing her story.',
  'Rain destroyed our hopes of a picnic in Hyde Park.',
  'The orchestra attacked the last movement with fire in Salzburg.',
  'The engine blew up on lap 12 and Leclerc lost the lead in Monza.',
  'She took five people to lunch in Tel Aviv.',
]

/** Whole texts of other domains: a sentence may need the others to tell what is meant. */
const OTHER_DOMAINS = [
  `Carlsen attacked from the first move. White seized control of the centre and captured a pawn on e5.

Black's king was under siege by move twenty, and an exchange of rooks only strengthened the assault. A sacrifice on h7 destroyed the defence. With his queenside blockaded, the grandmaster surrendered the endgame without a fight.`,
  `United attacked from the whistle and besieged the visitors' goal. Their striker fired two shots wide before the captain struck in the 30th minute.

City launched a counterattack, but the defence held. The battle for midfield was lost after half time, and the champions captured all three points. The coach said the league leaders had been massacred by injuries this season.`,
  `Blast the oven to its highest heat. Beat the egg whites and fold them into the sauce.

Shell the prawns, crush the garlic and pound the ginger. Drop the dough into the pan and let the bubbles explode. Torch the top until it burns, kill the heat and raid the fridge for cream.`,
  `Week 1: What is war? Read chapters 1 and 2 of the textbook.

Week 2: Sieges in the Middle Ages. Students will compare attack and defence in a short essay. Week 3: How truces were made. The midterm covers all seminars; late coursework loses a grade.`,
  `The chief executive came under fire from shareholders on Monday. Investors attacked the strategy and bombarded the board with questions.

Rivals in Germany have captured a third of the market. A price war exploded in spring, and the firm lost ground to start-ups in Berlin. It withdrew from Poland in June and surrendered its stronghold in Spain.`,
  `The senator attacked the budget and shot down a tax cut. Her rival fired back in the debate, and the two camps clashed over spending.

The party lost its stronghold in the north and held the capital. Polling day is in May. The governor, under siege from critics in his own party, launched an assault on the reform.`,
  `Patch 4.2 brings the siege mode that testers asked for. Two armies of twelve players fight over a fortress; the attackers win when they capture the gate, and dead soldiers respawn after ten seconds.

The rocket launcher now kills in two shots. We have also fixed a bug that let snipers fire through walls, and the truce timer no longer runs out while a match is loading.`,
  `HIST 214: Peace and War since 1945. Tuesdays, room 12. This course asks why ceasefires fail.

Week 3: the Korean armistice; read Stueck, chapter 4. Week 5: the siege of Sarajevo, in which more than 10,000 people were killed; bring your map. Week 9: students present a peace agreement of their choice. The essay (40 per cent of the grade) is due on 12 May.`,
  `Lamb shoulder with a truce of sweet and sour. Heat the oven to 160 degrees and sear the meat until it surrenders its fat. Bombard it with salt, pepper and cumin.

Scatter the onions around, pour in the stock, cover, and leave it alone for four hours: an attack with the fork before then will be repelled. Shred, and serve with the flatbread on the front line of your table.`,
  `HARARE — Zimbabwe were under fire from the first over and lost three wickets before lunch, but the captain held the line with an unbeaten 84.

Sri Lanka's bowlers attacked the stumps all afternoon. A second spell by their new fast bowler, a missile of 148 kilometres an hour, killed off the innings at 261. The tourists were 12 without loss at the close. The series is level at one match each.`,
  `The minister's favourite airline is at war with its pilots. Talks between the carrier and the union collapsed on Tuesday, and both sides have withdrawn their offers.

Shares fell four per cent. A deal signed in March had promised pilots a rise of nine per cent in exchange for longer hours; customers now face a summer of cancelled flights and higher fares. "It is a hostage situation," said an analyst who follows the company's profits.`,
  `Ants do not negotiate. When a colony of army ants raids a termite nest, its soldiers kill the guards at the gate, seize the larvae and withdraw within the hour.

The species blockades the exits first. Biologists who filmed forty raids in Peru report that the termites evacuate the queen under fire of formic acid; a truce between neighbouring nests was seen only after a flood.`,
  `The second act opens with the shelling of a village, and the audience ducks: the director has hidden loudspeakers under every seat. The actor who plays the general is killed twice, once by mistake.

Critics besieged the box office in Vienna after the premiere. The theatre has extended the run until 14 June; tickets from 22 euros.`,
  `A denial-of-service attack took down our login servers at 0340 on Sunday. We shut the affected region, fired up replicas in Frankfurt and blocked 2,300 addresses at the firewall.

Engineers regained control of the database at 0510. Two processes had been killed by the kernel for lack of memory. No passwords were captured. We will publish a timeline of the incident on Friday.`,
  `Mum's army strikes again! Forty volunteers with needles and yarn invaded the high street of Totnes overnight and left every lamp post in a knitted scarf.

The council surrendered at once. "We were outflanked," laughed the mayor, who has agreed a ceasefire until the wool runs out. The raiders, aged six to ninety, will meet again at the library.`,
  `The immune system keeps two lines of defence. When a virus invades a cell, killer cells attack the intruder and destroy its host; antibodies then block the roads by which the infection spreads.

In the trial, the vaccine cut deaths by a third: 12 of 400 patients who got the placebo died, and 8 of those who got a dose. Side effects were headache and fever.`,
  `BEIRUT — The captain of the Lebanese volleyball team called a truce with her coach on Tuesday, two days before the quarter-final against Iran. The two had not spoken since the defeat in Amman, where the coach attacked her from the touchline. "We have signed a peace agreement," she joked. The federation said the team would leave for Doha on Thursday. Two players are injured and a third was released from hospital on Monday.`,
  `Dear all, the war over the office thermostat is over. After three weeks of skirmishes between the third floor and the fourth, facilities brokered an agreement on Friday: 21 degrees until noon, 20 after. Any violation should be reported to reception. The blockade of the coffee machine is lifted as of today. Enjoy the weekend.`,
  `When Rome laid siege to Carthage in 149 BC, the city held out for three years. Polybius, who was there, says that 50,000 people surrendered at the end; the walls were destroyed and the land was, according to a later legend, sown with salt. Professor Haddad's new book follows the armies from Sicily to the final assault. It is a fine history, though its chapters on the treaty of 241 drag.`,
  `The twins have been at war since breakfast. Hostilities broke out over the blue cup; by nine, the elder had seized the sofa and the younger had retreated to the table, from which she launched a bombardment of cereal. A ceasefire was agreed at ten, on condition that nobody sings. It collapsed at four minutes past. Mum is considering a no-fly zone.`,
  `Tech shares were hammered on Monday as the trade war between the two biggest economies escalated. Chipmakers led the retreat: one lost 8 per cent after Beijing threatened retaliation for new tariffs. Talks in Geneva are to resume on Thursday. "Nobody wants to fire the next shot," said an analyst at a bank in Singapore. The truce agreed in May expires on 12 August.`,
  `The senator from Ohio launched an attack on her opponent's record on Saturday, and her opponent fired back within the hour. With nine days to go, both camps are pouring troops of volunteers into Cleveland, a battleground that the party has held since 1992. A poll puts her two points ahead. She has agreed to a third debate if the network lifts its ban on notes.`,
  `Slugs took the lettuces on Sunday night and by Tuesday the hostas had fallen. We have tried beer traps, which killed forty, and copper tape, a border they crossed without a fight. This week we opened a second front: nematodes, 12 million of them, released into the soil. Casualties so far are one dahlia.`,
  `Her lawyers rejected the settlement on Wednesday and the divorce goes to court in March. He had offered the flat in Madrid in exchange for the dog. "He broke every promise," she told the magazine; he denies it. Both sides have agreed not to speak to the press. The judge ordered him to leave the house by Friday and banned him from approaching within 200 metres of the school.`,
  `Fernandez exploded out of the blocks and killed the race in the last bend, 0.3 seconds ahead of the champion. "I was shot after 200 metres," the Kenyan admitted in Doha. The relay ended in a collision that left two runners injured and a protest that the jury rejected. Jamaica's captain was detained by officials over her shoes and released ten minutes later.`,
  `Add the chillies with caution: two will wake you, four will wound you, six will destroy you. The paste keeps its fire for a week under oil. In Harar they serve it with raw beef; the cook I spoke to fled Aleppo in 2013 and swears by a spoon of yoghurt, which brings an immediate ceasefire.`,
]

describe('no force is read into', () => {
  test.each([...NO_FORCE, ...OTHER_DOMAINS])('%j', (text) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
    const said = claims.filter(({ kind }) => /incident|control|access|term/.test(kind))
    expect(said.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([])
  })
})

describe('nothing is read into', () => {
  test.each(NOTHING)('%j', (text) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
    expect(claims.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([])
  })
})
