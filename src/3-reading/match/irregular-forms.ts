/** Irregular verbs and nouns: the base form, then the forms that rules do not give. */
const LINES = `
be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
go goes went gone
say says said
make made
take took taken
give gave given
come came
become became
get got gotten
see saw seen
know knew known
think thought
find found
tell told
speak spoke spoken
meet met
hold held
withhold withheld
uphold upheld
keep kept
leave left
let
put
set
cut
hit
shut
cost
bid bade bidden
spread
quit
read
lead led
feel felt
bring brought
blow blew blown
slay slew slain
cast
burst
buy bought
seek sought
fight fought
catch caught
teach taught
begin began begun
run ran
win won
lose lost
send sent
spend spent
lend lent
build built
break broke broken
choose chose chosen
write wrote written
rewrite rewrote rewritten
draw drew drawn
withdraw withdrew withdrawn
grow grew grown
throw threw thrown
overthrow overthrew overthrown
fly flew flown
show showed shown
fall fell fallen
rise rose risen
arise arose arisen
drive drove driven
forgive forgave forgiven
forbid forbade forbidden
hide hid hidden
bind bound
wind wound
stand stood
understand understood
withstand withstood
pay paid
lay laid
lie lay lain lying
sit sat
shoot shot
strike struck stricken
swear swore sworn
sell sold
sleep slept
sweep swept
deal dealt
mean meant
bear bore borne born
wear wore worn
tear tore torn
steal stole stolen
freeze froze frozen
undertake undertook undertaken
overtake overtook overtaken
undergo underwent undergone
undo undid undone
beat beaten
eat ate eaten
sink sank sunk
shrink shrank shrunk
cling clung
split
rid
flee fled
feed fed
bleed bled
breed bred
slide slid
swing swung
hang hung
dig dug
stick stuck
spring sprang sprung
ring rang rung
sing sang sung
drink drank drunk
swim swam swum
wake woke woken
shake shook shaken
forget forgot forgotten
foresee foresaw foreseen
oversee oversaw overseen
rebuild rebuilt
retake retook retaken
mistake mistook mistaken
can could
will would 'll
may might
shall should
man men
woman women
child children
person people
crisis crises
country countries
ally allies
body bodies
treaty treaties
thesis theses
leaf leaves
life lives
wife wives
half halves
chief chiefs
`;

export const irregularForms: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([lemma, ...forms]) => [lemma as string, forms]),
);
