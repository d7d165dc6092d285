### Openvillage in English. Every word of every page stands here; a missing one stops the build.
### Values in braces are filled in. Marks such as <b> are the page's own; values are always made safe.

## How figures look

year = { $year }
percent = { $number }%
years = { $from } to { $to }
range = { $from } to { $to }
points = { $number } percentage points
amount = { $number } { $unit }
headline-unit = { $currency }
trend-unit = { $currency }
chart-scale = 1000
chart-unit = thousand { $currency }
month-range = { $from-short }–{ $to-short }
month-year = { $from } { $year }
months-covered = { $from } to { $to } { $year }
quarter-1 = { $months } { $year }
quarter-2 = { $months } { $year }
quarter-3 = { $months } { $year }
quarter-4 = { $months } { $year }
change-same = same
change-new = new
change-was-below-zero = from below zero
change-now-below-zero = to below zero
change-more = { $share } more
change-less = { $share } less
not-reported = no record
not-applicable = does not apply
not-due-yet = not due yet
no-plan-yet = no plan yet
currency-CNY = yuan
currency-EUR = euros
currency-IDR = rupiah
currency-USD = dollars
currency-GBP = pounds
currency-JPY = yen
currency-INR = rupees


## The words of the records

budget-status-draft = draft
budget-status-submitted = submitted
budget-status-adopted = adopted
budget-status-adjusted = adjusted
budget-status-final = final accounts
budget-status-audited = audited

line-kind-revenue = Money in
line-kind-expenditure = Money out
line-kind-financing-in = Borrowed
line-kind-financing-out = Debt repaid
line-kind-transfer-in = Moved in
line-kind-transfer-out = Moved out

source-own = the village’s own
source-central = central government
source-province = province
source-prefecture = prefecture
source-county = county
source-township = township
source-residents = residents
source-donation = donation
source-loan = loan

fund-operating = Running the village
fund-collective = Collective fund
fund-earmarked-grant = Grant for a purpose
fund-one-project = One project, one discussion
fund-land-compensation = Land compensation
fund-relief = Relief
fund-donation = Donations
fund-reserve = Reserve and welfare fund

basis-cash = as money moved
basis-accrual = as claims arose

total-revenue = Revenue
total-expenditure = Expenditure
total-all-in = All money in
total-all-out = All money out

creditor-individual-villager = A villager
creditor-individual-outsider = A person from outside
creditor-cadre = A village cadre
creditor-bank = Bank
creditor-credit-union = Credit cooperative
creditor-other-financial = Other lender
creditor-contractor = Builder
creditor-enterprise = Company
creditor-government = Government department
creditor-public-institution = Public institution
creditor-other-village = Another village

instrument-loan = loan
instrument-payable = unpaid bill
instrument-wages = unpaid wages
instrument-labour-fee = unpaid labour
instrument-works = unpaid works
instrument-advance = money advanced
instrument-lease = lease
instrument-guarantee = guarantee

purpose-public-works = public works
purpose-operations = running the village
purpose-pay-arrears = pay owed
purpose-tax-advance = taxes paid for others
purpose-enterprise = a village business
purpose-project-cofunding = the village’s share of a project
purpose-education = schooling
purpose-relief = relief
purpose-refinancing = paying an older debt
purpose-other = other purposes

debt-status-active = standing
debt-status-overdue = overdue
debt-status-disputed = disputed
debt-status-frozen = frozen, no interest
debt-status-repaid = repaid
debt-status-written-off = written off

debt-class-dormant = dormant
debt-class-repayable = repayable
debt-class-contingent = may never fall due

movement-drawdown = further part drawn
movement-capitalised = interest added to the debt
movement-recognised = found and booked
movement-repayment = paid back
movement-interest-paid = interest paid
movement-offset = set off against a claim
movement-interest-cut = interest cut
movement-write-off = written off
movement-asset-swap = settled with property
movement-transfer-out = passed to another debtor
movement-reclass = moved to another account

verification-unverified = not verified
verification-verified = verified
verification-disputed = disputed
verification-rejected = rejected

method-collect-receivables = Collect what is owed to the village
method-offset = Set off against claims
method-interest-cut = Lower the interest
method-asset-sale = Sell property
method-asset-lease = Let property
method-write-off = Write off by law
method-budget-repayment = Pay back from the budget
method-fiscal-reward = Reward from the treasury
method-donation = Donations
method-other = Other

matter-lost-work-subsidy = Pay for lost work
matter-collective-income = Use of collective income
matter-public-works = Public works
matter-land-contracting = Land contracting
matter-collective-project = Collective project
matter-homestead = Building plots
matter-land-compensation = Land compensation
matter-disposal-of-property = Disposal of collective property
matter-other-reserved = Other reserved matter
matter-budget = Budget
matter-borrowing = Borrowing
matter-debt-plan = Debt reduction plan
matter-duty-handback = Handing back a task
matter-other = Other matter

procedure-four-two = four deliberations, two disclosures
procedure-assembly = villagers’ assembly
procedure-representatives = representatives’ meeting
procedure-members = members’ assembly
procedure-board = board meeting
procedure-group = group meeting
procedure-fund-raising = fund and labour raising

step-proposal = The Party branch proposes
step-consultation = The two committees discuss
step-review = The Party members’ meeting reviews
step-resolution = The meeting resolves
step-publish-resolution = The decision is disclosed
step-publish-result = The result is disclosed

body-villagers-assembly = villagers’ assembly
body-villager-representatives = representatives’ meeting
body-villager-group = group meeting
body-rceo-members = members’ assembly
body-rceo-representatives = members’ representatives
body-rceo-board = board
body-party-branch = Party branch
body-two-committees = two committees
body-party-members = Party members’ meeting

voting-show = show of hands
voting-ballot = secret ballot
voting-written = in writing
voting-online = online

progress-not-started = not begun
progress-in-progress = going on
progress-suspended = suspended
progress-completed = completed
progress-abandoned = given up

duty-list-self-governance = The village’s own affairs
duty-list-assist-government = Assisting government
duty-list-party-building = Party work
duty-list-service = Services
duty-list-certificate = Certificates
duty-list-negative = Tasks that should not be put on villages

nature-standing = standing
nature-central = central task
nature-temporary = temporary
nature-auxiliary = auxiliary

helper-volunteer = volunteers
helper-social-worker = social workers
helper-cooperative = cooperative
helper-ngo = social organisation

outcome-accepted = taken back
outcome-refused = refused
outcome-pending = no answer yet

role-party-secretary = Party secretary
role-vc-head = Village committee chair
role-vc-deputy = Village committee deputy
role-vc-member = Village committee member
role-rceo-chair = Chair of the collective
role-rceo-director = Director of the collective
role-rceo-supervisor = Supervisor of the collective
role-supervision-head = Head of the supervision committee
role-supervision-member = Member of the supervision committee
role-finance-group-member = Member of the finance group
role-group-head = Group head
role-representative = Villagers’ representative
role-accountant = Accountant
role-cashier = Cashier
role-clerk = Clerk
role-grid-worker = Grid worker
role-social-worker = Social worker
role-volunteer-lead = Lead of the volunteers
role-village-aide = Resident official
role-first-secretary = First secretary
role-head = Head
role-other = Other post

interest-creditor = lends to the village
interest-debtor = owes the village
interest-contractor-owner = owns a contractor
interest-relative-of = a relative is concerned
interest-tenant = rents from the village
interest-guarantor = stands surety

level-country = country
level-province = province
level-prefecture = prefecture
level-county = county
level-district = district
level-municipality = municipality
level-township = township
level-village = village

levels-country = Countries
levels-province = Provinces
levels-prefecture = Prefectures
levels-county = Counties
levels-district = Districts
levels-municipality = Municipalities
levels-township = Townships
levels-village = Villages

code-system-nbs-12 = NBS statistical code
code-system-gb-2260 = GB/T 2260
code-system-kemendagri = Kemendagri
code-system-lgd = LGD
code-system-insee = INSEE
code-system-custom = own list

person-base-resident = residents
person-base-registered = registered people

entity-villagers-committee = Villagers’ committee
entity-collective-organisation = Collective organisation
entity-villager-group = Villager group
entity-party-branch = Party branch
entity-enterprise = Village enterprise
entity-local-government = Local government

cofog-01 = General public services
cofog-02 = Defence
cofog-03 = Public order and safety
cofog-04 = Economic affairs
cofog-05 = Environment
cofog-06 = Housing and community
cofog-07 = Health
cofog-08 = Culture and recreation
cofog-09 = Education
cofog-10 = Social protection

## Indicators

indicator-residents = Residents
indicator-residents-method = People of the year, by the count the portal uses for all per-person figures.
indicator-revenue = Came in
indicator-revenue-method = All money in of the year. Loans and transfers inside the village are not income. Source: GFSM 2014.
indicator-expenditure = Went out
indicator-expenditure-method = All money out of the year. Repaying debt is not spending. Source: GFSM 2014.
indicator-left-over = Left over
indicator-left-over-method = Came in less went out.
indicator-cash = Cash at year end
indicator-cash-method = The closing balances of all funds together.
indicator-borrowed = Borrowed
indicator-borrowed-method = New loans of the year, as booked, else by the debts’ own records.
indicator-debt-repaid = Debt repaid
indicator-debt-repaid-method = Principal paid back in money in the year.
indicator-revenue-per-resident = Came in per resident
indicator-revenue-per-resident-method = All money in divided by the people of that year. Source: GFSM 1.
indicator-own-revenue-share = Share of own earnings
indicator-own-revenue-share-method = The village’s own earnings (operating, investment and other income without donations) divided by all money in. Compare: India’s own-source revenue, Indonesia’s PADes.
indicator-subsidy-share = Share of subsidies
indicator-subsidy-share-method = Subsidies from government divided by all money in.
indicator-operating-income = Operating income of the collective
indicator-operating-income-method = Operating income (contracting included), investment income and other operating income. Source: practice of Hunan province.
indicator-expenditure-execution = Spending against plan
indicator-expenditure-execution-method = Money out divided by the adjusted plan. Source: PEFA PI-1; 95 to 105 percent is its best mark.
indicator-revenue-outturn = Income against plan
indicator-revenue-outturn-method = Money in divided by the plan as adopted. Source: PEFA PI-3.
indicator-administration-share = Share of administration
indicator-administration-share-method = Administrative expenses divided by all money out.
indicator-balance-cover = Months the free cash would last
indicator-balance-cover-method = Free money at year end divided by a month’s spending from it. Money tied to a purpose is left out.
indicator-debt-stock = Debt
indicator-debt-stock-method = What is owed at the end of the year on all debts, guarantees left out. Coverage: IMF Public Sector Debt Statistics.
indicator-debt-per-resident = Debt per resident
indicator-debt-per-resident-method = Debt at year end divided by the people of that year. Compare: France, encours par habitant.
indicator-debt-to-revenue = Debt against income
indicator-debt-to-revenue-method = Debt at year end divided by the money that came in that year. Compare: France.
indicator-debt-service-ratio = Share of income that goes on debt
indicator-debt-service-ratio-method = Principal repaid and interest paid, divided by money in.
indicator-years-to-clear = Years until clear
indicator-years-to-clear-method = Debt at year end divided by its yearly fall over three years. With fewer than four years on record the pace of one year is used and marked with a star.
indicator-overdue-share = Share overdue
indicator-overdue-share-method = Debt past its date divided by all debt.
indicator-own-income-growth = Growth of own earnings
indicator-own-income-growth-method = Yearly growth of the village’s own earnings over three years (compound).
indicator-assigned-tasks = Duties assigned from above
indicator-assigned-tasks-method = Duties of the year that a level above the village sent down.
indicator-assigned-hours-share = Share of hours on assigned duties
indicator-assigned-hours-share-method = Hours on duties sent down from above, divided by all recorded hours.
indicator-funded-duties-share = Assigned duties with money
indicator-funded-duties-share-method = Assigned duties that were paid for in full, divided by those that need money. Source: Organic Law, Art. 37.
indicator-funding-gap = Money that did not come
indicator-funding-gap-method = What assigned duties needed less what came, where less came.
indicator-negative-list-tasks = Tasks that should not be on villages
indicator-negative-list-tasks-method = Duties on the negative list, and departments’ own duties that the county did not deploy. Source: joint Opinion of 2022.
indicator-shared-hours = Share of hours by volunteers and social workers
indicator-shared-hours-method = Hours of volunteers and social workers divided by all hours.
indicator-turnout = Turnout
indicator-turnout-method = People present divided by people eligible, over all meetings that decide.
indicator-days-to-decide = Days to decide
indicator-days-to-decide-method = Days from proposal to resolution; the middle decision of the year.
indicator-procedure-completeness = Decisions by the rules
indicator-procedure-completeness-method = Decisions with all steps, quorum and majority, divided by all decisions.
indicator-implementation-rate = Carried out by the due date
indicator-implementation-rate-method = Decisions completed by their date divided by those that were due.
indicator-result-disclosure = Results made public
indicator-result-disclosure-method = Completed decisions whose result was made public, divided by those completed.

### Pages

## Frame

language-name = English
sentence-gap = { " " }
list-gap = { ", " }
full-stop = .
sentence = { $text }.
skip-to-figures = Skip to the figures
larger-text = Larger text
standard-text = Standard text
you-are-here = You are here
years-label = Years
foot-note = Plain pages made from each village’s own records. Every figure leads back to a line in a record. If one is wrong, tell the village committee or the township accounts office: corrections stay on record.
foot-indicators = How every indicator is made
tab-overview = Overview
tab-budget = Budget
tab-debts = Debts
tab-decisions = Decisions
tab-duties = Duties
tab-people = People
tab-trends = Trends
slide-columns = Slide sideways for more columns.
slide-years = Slide sideways for earlier years.
total = Total
subtotal = Subtotal
no-date = Without a date
not-comparable = not compared
not-explained = Not explained.
no-decision-on-record = no decision on record
take-the-figures = Take the figures away
take-the-figures-intro = The same figures as plain tables, one row a line.
download-csv = { $table }, CSV
opens-in-spreadsheet = opens in a spreadsheet
data-years = Totals by year
data-budget-lines = Budget lines
data-funds = Funds
data-debts = Debts
data-debt-movements = What happened to each debt
data-decisions = Decisions
data-decision-steps = Steps and votes
data-duties = Duties
data-people = Posts
data-population = Population
data-indicators = Indicators
data-villages = Villages by year
prov-published-by = Published by <b>{ $who }</b>.
prov-changed = Last changed on { $date },
prov-record = record
prov-records-count = { $count } records
prov-from = Made from
prov-checked = Checked: all totals on this page add up.
change-up-on = ▲ { $change } on { $year }
change-down-on = ▼ { $change } on { $year }
change-same-as = same as { $year }
change-new-since = new since { $year }
change-on = Change on { $year }
name-and-kind = { $name } ({ $kind })
label-and-share = { $label } { $share }
not-found-title = This page does not exist
not-found-text = The address leads nowhere. The record may have been moved or renamed.
not-found-link = Go to the first page

## Column heads

head-item = Item
head-trend = Trend
head-step = Step
head-kind = Kind
head-line = Line
head-year = Year
head-year-end = End of
head-when = When
head-plan = Plan
head-actual = Actual
head-over-under = Over or under
head-of-plan = Of plan
head-source = Source
head-use = Use
head-share = Share
head-money = Amount
head-amount = Amount
head-fund = Fund
head-opening = At start
head-in = In
head-out = Out
head-closing = At end
head-changed-by = Changed by
head-decision = Decision
head-owed-to = Owed to
head-principal = Borrowed
head-rate = Rate a year
head-due = Due on
head-repaid-in = Repaid { $year }
head-still-owed = Still owed
head-debts = Debts
head-to-pay = To pay
head-target = Target
head-really-owed = Really owed
head-difference = Difference
head-measure = Measure
head-creditor = Owed to
head-purpose = Borrowed for
head-principal-moved = Principal
head-interest = Interest
head-owed-after = Owed after
head-until = Until
head-post = Post
head-holder = Holder
head-since = Since
head-elected = Elected
head-pay = Pay a year
head-declared = Declared on
head-in-what = In what
head-sent-by = Sent by
head-tasks = Duties
head-hours = Hours
head-hours-shared = Hours on them
head-forms = Forms
head-inspections = Inspections
head-without-money = Without money
head-required = Needed
head-received = Received
head-own-duties = Own
head-assigned-duties = Assigned
head-duty = Duty
head-money-came = Money
head-place = Place
head-village = Village
head-coverage = Villages reporting
head-median = Median village

## Village overview

village-title = { $village }: accounts at a glance
people-line = { $people } residents and { $households } households in { $year }.
people-line-registered = { $people } registered people and { $households } households in { $year }.
figures-published = Figures published { $date }.
village-lead = In { $year } { $village } took in <b>{ $in }</b> and spent <b>{ $out }</b>.
village-lead-none = { $village } has not published the accounts of a whole year yet.
village-lead-debt-unknown = What it owes has not been published.
village-lead-no-debt = It owes nothing.
village-lead-cleared = It paid back { $repaid } and owes <b>nothing</b> any more.
village-lead-owes = It owes <b>{ $owed }</b>.
village-lead-owes-less = It paid back { $repaid } of debt and still owes <b>{ $owed }</b>, which is { $change } less than a year before.
village-lead-owes-less-otherwise = It still owes <b>{ $owed }</b>, which is { $change } less than a year before.
village-lead-owes-more = It owes <b>{ $owed }</b>, which is { $change } more than a year before.
figure-came-in = Came in, { $year }
figure-went-out = Went out, { $year }
figure-left-over = Left over, { $year }
figure-owed = Owed, end of { $year }
figure-cash = Cash, end of { $year }
spark-label = { $label }: { $years }: { $values }
adds-up = Does it add up?
stack-intro = The money of { $year } from the first day to the last, all funds together.
stack-caption = From opening to closing balance
stack-ties = Checked: opening balance, money in and money out give exactly the closing balance.
no-funds = The record names no funds with opening and closing balances, so it cannot be checked against the cash in hand.
row-opening = Cash at start
row-in = + Came in
row-out = − Went out
row-financing-in = + Borrowed
row-financing-out = − Debt repaid
row-transfers = ± Moved between funds
row-closing = = Cash at end
trend-title =
    { $count ->
        [one] One year
       *[other] { $count } years
    }
trend-intro = Is the village living within its means, and is the debt falling?
trend-caption = Money in, money out and money owed
row-came-in = Came in
row-went-out = − Went out
row-went-out-plain = Went out
row-left-over = = Left over
row-left-over-plain = Left over
row-borrowed-plain = Borrowed
row-repaid-plain = Debt repaid
row-cash-end = Cash at year end
row-owed-end-plain = Owed at year end
budget-line-by-line = The { $year } budget, line by line
where-from-where-to = Where the money came from, and where it went
shares-intro = { $year }, with each part’s share of the total.
came-from = Came from
went-on = Went on
class-own = The village’s own earnings
class-subsidy = Money from government
class-other-income = Other money in
class-other = Other
class-unclassified = Without an account
biggest-differences = What turned out differently
biggest-differences-intro = The lines farthest from their plan, with what the committee says.
differences-caption = Largest differences from the plan, { $year }
what-we-owe = What we owe
debts-intro-unknown = The village has not said what it owes.
debts-intro-none = Nothing was owed at the end of { $year }.
debts-intro =
    { $count ->
        [one] One debt remains.
       *[other] { $count } debts remain.
    } { $overdue ->
        [0] None is overdue.
        [one] <b class="up">One is overdue.</b>
       *[other] <b class="up">{ $overdue } are overdue.</b>
    } { $without ->
        [0] { "" }
        [one] One has no date by which it must be paid.
       *[other] { $without } have no date by which they must be paid.
    }
every-debt = Every debt and its repayment
what-was-decided = What was decided
decisions-intro = The newest decisions, with who came and how they voted.
decisions-intro-none = No decision is on record. Any tenth of the villagers, or a fifth of their representatives, can ask for a meeting.
all-decisions = All decisions
what-cadres-do = What our cadres work on
duties-intro = Hours on village duties in { $year }.
duties-intro-none = No duties are on record.
duties-sent-down =
    { $count ->
        [0] No duty was sent down from above.
        [one] <b>One duty</b> was sent down from above.
       *[other] <b>{ $count } duties</b> were sent down from above, { $temporary } of them during the year.
    } { $without ->
        [0] { "" }
        [one] For one of them no money came.
       *[other] For <b>{ $without }</b> of them no money came.
    } { $hasgap ->
        [0] { "" }
       *[other] In all, { $gap } that they needed did not come.
    }
who-does-what = Who is responsible for what
next-to-neighbours = Next to the neighbours
neighbours-intro = { $year }, beside the { $count } villages of { $area } that have reported.
neighbours-caption = This village and its area
ask-the-office = Where to ask
ask-the-office-intro = Anybody may look at the accounts and copy them.
office-address = Office
office-hours = Open
office-phone = Telephone
office-email = Mail

## Budget

all-years = All years
all-years-intro = Opening balance, money in, money out, closing balance: each column adds up from top to bottom.
year-to-period = { $period }
year-plan = { $year } plan
year-incomplete = { $year } in part
budget-lead = In { $year } { $village } planned to take in { $planin } and took in <b>{ $in }</b>. It planned to spend { $planout } and spent <b>{ $out }</b>.
budget-lead-no-plan = In { $year } { $village } took in <b>{ $in }</b> and spent <b>{ $out }</b>.
budget-lead-plan = For { $year } { $village } plans to take in <b>{ $in }</b> and to spend <b>{ $out }</b>.
budget-lead-none = { $village } has not published a budget yet.
budget-lead-more-cash = <b>{ $amount }</b> was added to its cash.
budget-lead-less-cash = Its cash went down by <b>{ $amount }</b>.
plan-and-actual = Plan and actual
plan-and-actual-intro = The plan as adopted, after its changes, and what really happened. Part years are shown and not compared.
plan-actual-caption = Plan and actual by year
row-planned = Plan as adopted
row-adjusted = Plan after changes
row-actual = Actual
row-of-plan = Actual, of plan
money-in-by-kind = Money in, by kind
money-out-by-kind = Money out, by kind
by-kind-intro = Each kind adds up to the year’s total.
budget-year-heading = Budget and accounts, { $year }
status-and-date = . { $status }
covers-to = to { $period }
published-on = published { $date }
publication-undated = day of publication not recorded
year-on-one-page = The year on one page
plan-passed = Plan passed on { $date }:
plan-no-decision = No decision that adopts this plan is on record.
signed = Signed by { $names }.
signed-by = { $role } { $name }
not-signed = Not yet signed before publication.
ended-caption = How the year ended
row-added = = Added to cash
row-added-plus = + Added
cash-caption = Cash, all funds together
equals-on = = { $date }
funds = Funds
funds-intro = Money tied to a purpose stays in its own fund.
funds-caption = Funds and their balances
money-in = Money in
money-in-intro = The plan is the one after its changes. Each figure leads to its line in the record.
money-in-caption = Money in, { $year }
money-out = Money out
money-out-intro = The bar is the share of the plan used. Ochre is what went over it.
money-out-caption = Money out, { $year }
borrowed-and-repaid = Borrowed and repaid
borrowed-and-repaid-intro = Borrowing is not income, and repayment is not spending.
financing-caption = Borrowed and repaid, { $year }
moved-between-funds = Moved between funds
moved-between-funds-intro = What leaves one fund arrives in another.
transfers-caption = Moved between funds and entities, { $year }
no-plan = no plan
year-not-over = year not over
first-planned = first planned: { $amount }
notes = Notes
notes-intro = Every difference of more than a twentieth that counts against the village is explained here, or said to be not explained.
see-decision = See the decision.
changes-of-plan = Changes of the plan
changes-of-plan-intro = Changes during the year, each with its decision.
the-record = The record

## Debts

at-year-end = , at { $date }
debts-lead-unknown = { $village } has not published what it owes.
debts-lead-free = { $village } owed <b>nothing</b> at the end of { $year }.
debts-lead = { $village } owed <b>{ $owed }</b> at the end of { $year }.
debts-lead-less = { $village } owed <b>{ $owed }</b> at the end of { $year }, { $difference } less than at the end of { $from }.
debts-lead-more = { $village } owed <b>{ $owed }</b> at the end of { $year }, { $difference } more than at the end of { $from }.
debts-lead-years = At the pace of the last years it would be clear in about <b>{ $years } years</b>.
debts-lead-pace = At the pace of the last years it would not be cleared: { $years }.
debts-lead-overdue =
    { $count ->
        [one] One debt, of <b>{ $amount }</b>, is overdue.
       *[other] { $count } debts, of <b>{ $amount }</b> together, are overdue.
    }
figure-repaid = Repaid in { $year }
figure-interest = Interest in { $year }
figure-owed-per-resident = Owed per resident
is-it-falling = Is it falling?
is-it-falling-intro = Solid columns are what was still owed at the end of each year. The striped part was repaid or otherwise settled that year.
debt-chart-title = Debt of { $village }, { $from } to { $to }
debt-chart-desc = The debt was { $first } at the end of { $from } and { $last } at the end of { $to }. All figures are in the table below.
debt-chart-desc-less = The debt fell from { $first } at the end of { $from } to { $last } at the end of { $to }. All figures are in the table below.
key-owed = Still owed
key-repaid = Repaid or settled
key-borrowed = Newly borrowed
key-planned = Planned
roll-caption = From year to year
row-owed-at-start = Owed at start
row-borrowed = + Borrowed
row-repaid = − Repaid
row-otherwise-reduced = − Settled otherwise
row-owed-at-end = = Owed at end
row-interest-paid = Interest paid
every-debt-one-by-one = Every debt
register-intro = What was promised, and where it stood at the end of { $year }.
register-caption = What is owed, at { $date }
no-interest = none
no-due-date = no date
debt-state-repaid = cleared in { $year }
debt-state-repaid-undated = cleared
debt-state-written-off = written off in { $year }
debt-state-overdue = overdue since { $date }
debt-state-due = due { $date }
debt-state-no-date = no date to pay
what-falls-due = What falls due
what-falls-due-intro = What is still owed, by the year in which it must be paid.
due-caption = To pay, by year
due-already = Already overdue
due-no-date = No date agreed
reduction-plan = The plan
plan-intro = The plan counts from { $amount } owed on { $date }.
plan-caption = Target and what was really owed
measures-caption = How it is to be done
owed-to-whom-for-what = To whom, and for what
owed-to-whom-intro = Shares of what is still owed.
guarantees = Guarantees
guarantees-intro = Debts of others that the village would have to pay. They are not part of the sums above.
debt-lead = { $creditor } lent { $principal } on { $date }. { $paid } has been paid back; <b>{ $owed }</b> was owed at the end of { $year }.
debt-lead-clear = { $creditor } lent { $principal } on { $date }. It was <b>cleared</b>; { $paid } was paid back in money.
figure-principal = Borrowed
figure-paid-back = Paid back
figure-interest-all = Interest paid in all
the-promise = The promise
the-promise-intro = Who lent, for what, on what terms, and who agreed.
fact-creditor = Owed to
fact-debtor = Owed by
fact-instrument = Kind
fact-purpose = For
fact-incurred = Since
fact-due = Due
fact-rate = Interest
fact-approved = Approved by
fact-signed = Signed by
fact-collateral = Secured by
fact-committee-says = State, as the committee gives it
fact-verification = Verification
rate-a-year = { $rate } a year
what-happened-since = What happened since
what-happened-since-intro = Every movement, and what was owed after it. Dates lead to the budget line.
movements-caption = Movements
movement-incurred = borrowed
year-by-year = Year by year
year-by-year-intro = Each column adds up from top to bottom.

## Decisions

votes = { $for } yes, { $against } no, { $abstain } abstained
votes-marked = <b>{ $for }</b> yes, <b>{ $against }</b> no, <b>{ $abstain }</b> abstained
vote-yes = Yes
vote-no = No
vote-abstained = Abstained
came = { $present } of { $eligible } came
outcome-passed = Passed
outcome-passed-and = Passed, { $state }
outcome-not-passed = Not passed
outcome-no-quorum = Too few came
outcome-open = Not decided yet
decisions-lead-none = { $village } has no decision on record yet.
decisions-lead =
    { $village } has put <b>{ $count }</b> { $count ->
        [one] decision
       *[other] decisions
    } on record; <b>{ $passed }</b> passed. { $waiting ->
        [0] For every one the result is known.
        [one] For one the result is still to come.
       *[other] For <b>{ $waiting }</b> the result is still to come.
    }
decisions-year =
    { $count ->
        [one] One decision
       *[other] { $count } decisions
    }, { $passed } passed.
figure-decisions = Decisions
figure-passed = Passed
figure-turnout = Turnout
figure-waiting = Waiting for a result
waiting-for-result = Waiting for a result
waiting-for-result-intro = Passed, and not yet reported back to the village.
figure-result = Result
figure-agreed = { $share } of those present agreed
figure-came-needed = { $present } of { $eligible }; { $needed } were needed
figure-cost = Cost
figure-decided = Decided
figure-of-decided = of { $amount } decided
figure-state = State
figure-completed-on = on { $date }
figure-due-on = due { $date }
decision-lead-passed = <b>Passed</b> on { $date } with <b>{ $for }</b> yes, { $against } no and { $abstain } abstained. { $present } of { $eligible } came.
decision-lead-not-passed = <b>Not passed</b> on { $date }: <b>{ $for }</b> yes, { $against } no and { $abstain } abstained. { $present } of { $eligible } came.
decision-lead-no-quorum = <b>Not decided</b> on { $date }: only { $present } of { $eligible } came, too few for a decision.
decision-lead-open = Not decided yet.
decision-lead-not-started = The work has not begun.
decision-lead-not-started-spent = The work has not begun; <b>{ $spent }</b> has been spent.
decision-lead-in-progress = The work is going on.
decision-lead-in-progress-spent = The work is going on and has cost <b>{ $spent }</b> so far.
decision-lead-suspended = The work is suspended.
decision-lead-suspended-spent = The work is suspended; <b>{ $spent }</b> has been spent.
decision-lead-completed = It has been carried out.
decision-lead-completed-spent = It has been carried out and cost <b>{ $spent }</b>.
decision-lead-abandoned = It was given up.
decision-lead-abandoned-spent = It was given up after <b>{ $spent }</b> had been spent.
how-it-was-decided = How it was decided
how-intro = The way it was decided: { $procedure }.
how-intro-four-two = Four deliberations, two disclosures: the six steps every important village matter must pass.
four-deliberations = Four deliberations
two-disclosures = Two disclosures
step-resolution-villagers-assembly = The villagers’ assembly resolves
step-resolution-villager-representatives = The representatives’ meeting resolves
step-resolution-villager-group = The group’s meeting resolves
step-resolution-rceo-members = The members’ assembly resolves
step-resolution-rceo-representatives = The members’ representatives resolve
step-resolution-rceo-board = The board resolves
step-resolution-party-branch = The Party branch resolves
step-resolution-two-committees = The two committees resolve
step-resolution-party-members = The Party members resolve
step-done = Done: { $date }.
step-planned = Planned for { $date }.
step-not-yet = Not yet.
step-merged = Held together with another step.
step-waived = Left out.
needed-present = { $needed } were needed.
resolution-passed = Passed: { $needed } had to agree.
resolution-not-passed = Not passed: { $needed } had to agree.
resolution-no-quorum = No decision: too few came. { $needed } would have had to agree.
by-law = { $article }
the-money = The money
the-money-intro = The budget lines this decision stands behind.
the-money-caption = Planned and spent
what-became-of-it = What became of it
fact-entity = Decided by
fact-procedure = Procedure
fact-proposer = Proposed by
fact-alternatives = Also weighed
fact-ceiling = At most
fact-recusals = Stepped aside
fact-status = State
fact-start = Begun
fact-completed = Completed
fact-spent = Spent
fact-note = Remark
fact-per-head = A head
fact-heads = Heads that pay
fact-township-reviewed = Looked at by the township
fact-county-approved = Approved by the county
fact-debt = Debt
fact-supersedes = Replaces
the-text = The text
text-in-other-language = Written in another language only.
objections = Objections
objections-intro = What was objected while the decision was posted, and the answer.
not-answered = not answered yet

## Duties

duties-heading = Duties of the village cadres
duties-lead-none = { $village } has not published its duties yet.
duties-lead =
    In { $year } the cadres of { $village } and their helpers gave <b>{ $hours }</b> hours to { $count } { $count ->
        [one] duty
       *[other] duties
    }. <b>{ $share }</b> of the hours went on the { $assigned } sent down from above; for <b>{ $without }</b> of those no money came.
duties-lead-no-hours = In { $year } { $village } had { $count } duties on record, { $assigned } of them sent down from above; for <b>{ $without }</b> of those no money came.
figure-hours = Hours worked
unit-hours = hours
figure-temporary = Temporary tasks
unit-tasks = tasks
figure-without-money = Without money
unit-of = of { $count } assigned
figure-gap = Money that did not come
figure-gap-note = needed less received
load-own = The village’s own affairs
load-assisting = Assisting government
load-temporary = Temporary tasks
load-title = Hours on village duties, { $year }
load-desc = Own affairs { $own } hours, assisting government { $assisting }, temporary tasks { $temporary }.
load-years-title = Hours on village duties, { $years }
load-years-desc = Total hours were { $first } in { $from } and { $last } in { $to }. All figures are in the table below.
hours-count = { $count } hours
is-load-growing = Is the load growing?
is-load-growing-intro = Own affairs are duties under village law and the villagers’ decisions. Assisting government stands on the list of duties. Temporary tasks were handed down during the year.
load-table = Duties and what they take, by year
load-table-unit = Hours by kind; forms and inspections in the year
who-sent-them = Who sent them, and did money come?
senders-intro = Duties sent down in { $year }, by the level that sent them.
senders-table = Duties by sender
money-in-unit = Money in { $unit }
who-carries-what = Who carries what
who-carries-what-intro = By post. A duty shared by several posts is counted at each of them, so the columns do not add up.
posts-table = Duties by post
posts-table-unit = Hours are those of the duties, not of the person
duty-list-intro =
    { $count ->
        [one] One duty in { $year }.
       *[other] { $count } duties in { $year }.
    }
duty-list-unit = Hours, forms and inspections in the year
until-open = no end
level-and-office = { $level }: { $office }
funding-funded = came in full
funding-partly = { $received } of { $required }
funding-unfunded = none came
funding-not-needed = none needed

## People

people-heading = Who is in office
people-lead = { $village } has <b>{ $count }</b> posts on record that are filled today.
people-lead-none = { $village } has not published who holds its posts.
people-party-and-committee = Party branch and villagers’ committee
people-party-and-committee-intro = They answer to the villagers’ assembly and its representatives.
people-collective = Collective and accounts
people-collective-intro = They manage the collective’s property and keep the books.
people-supervision = Supervision
people-supervision-intro = They look at the accounts before these are made public. Committee members and their close relatives may not sit here.
people-others = Groups, representatives and helpers
people-others-intro = They carry the work into every group.
acting = { $name } (acting)
in-office = in office
not-elected = appointed
elected-by = { $votes } of { $voted } votes
pay-unit = Pay in { $unit }
declared-interests = Declared interests
declared-interests-intro = Who said beforehand that a matter touches them.
head-interest-kind = Interest
earlier-holders = Earlier holders
earlier-holders-intro = Posts that have passed to somebody else.
people-by-year = People by year
people-by-year-intro = Figures per resident and quorums use the year’s own count.
population-registered = Registered
population-resident = Resident
population-adults = Aged 18 and over
population-households = Households
population-representatives = Villagers’ representatives
population-party-members = Party members
population-members = Members of the collective
population-members-capable = Members with full capacity

## Areas and indicators

find-your-village = Find your village
find-your-village-intro = Open a township, or type a name.
find-label = Name of the village
find-none = No village by that name.
find-count = villages
villages-count =
    { $count ->
        [one] One village
       *[other] { $count } villages
    }
area-title = { $area }: village accounts
area-sub = { $villages } villages, { $people } residents in { $year }.
area-sub-no-people = { $villages } villages.
area-lead = In { $year } the villages of { $area } took in <b>{ $in }</b> and spent <b>{ $out }</b>. { $reporting } of { $villages } villages have published the whole year.
area-lead-debt = They owed <b>{ $owed }</b>, as far as the { $reporting } of { $villages } that say so.
area-lead-none = No village of { $area } has published the accounts of a whole year yet.
area-trend-title = Year by year
area-trend-intro = Sums over the villages that have published the whole year; how many stands under each sum.
area-trend-caption = All villages together
row-coverage = Villages reporting
coverage = { $reporting } of { $villages }
coverage-villages = { $reporting } of { $villages } villages
too-few = too few report
places-areas = { $level } side by side
places-areas-intro = { $year }. Each sum says how many villages stand behind it.
places-villages = Villages side by side
places-villages-intro = { $year }, or the newest year each has published. No ranks: the order is that of the names.
places-caption = Side by side, { $year }
head-residents = Residents
head-came-in = Came in
head-went-out = Went out
head-owed = Owed
head-owed-per-resident = Owed per resident
head-temporary-tasks = Assigned duties
head-newest = Newest year
debt-per-resident-over-time = Debt per resident, over time
multiples-intro = One scale for all. A dashed stub is a year without a record; no column is zero.
not-yet-published = Not yet published
late-intro = Villages without the accounts of { $year }, the newest year that others have published.
late-newest = newest whole year: { $year }
late-nothing = nothing published yet
late-state = no record
trends-title = Trends
trends-lead = Every indicator of <b>{ $village }</b>, year by year. Where a year is missing, the page says why.
trends-subject-caption = { $subject }, by year
how-made = How these figures are made
how-made-intro = The formula of every figure in words, with its source.
subject-place = People
subject-budget = Income and spending
subject-debt = Debts
subject-decision = Decisions
subject-duty = Duties
subject-intro = What the figures mean stands at the end of the page.
indicators-title = Every indicator
indicators-lead = <b>{ $count }</b> indicators, each with its formula, every place and every year.
indicator-rollup-total = For an area: the sum over its villages.
indicator-rollup-total-and-median = For an area: the sum over its villages, and the median village beside it.
indicator-rollup-ratio = For an area: both sides are summed over the villages that give both, then divided. Percentages are never averaged.
indicator-rollup-ratio-and-median = For an area: both sides are summed over the villages that give both, then divided; the median village stands beside it.
indicator-rollup-median = For an area: the median of its villages.
indicator-lead = In { $year } the figure for { $area } was <b>{ $value }</b>.
indicator-lead-none = There is no figure for { $area } yet.
indicator-areas = Areas
indicator-areas-intro = Every area and every year. Under each value: how many villages stand behind it.
indicator-villages = Villages of { $area }
indicator-villages-intro = Every year on record.
median-of = median { $value }
value-people = { $value }
value-hours = { $value } hours
value-years = { $value } years
value-months = { $value } months
value-days = { $value } days
value-per-year = { $value } a year
unit-caption-percent = Percent
unit-caption-percent-per-year = Percent a year
unit-caption-years = Years
unit-caption-months = Months
unit-caption-days = Days
unit-caption-count = Number
unit-caption-people = People
unit-caption-hours = Hours
reason-not-reported = no record
reason-no-population = no population given
reason-part-year = part of a year
reason-plan-only = plan only
reason-entity-missing = one entity missing
reason-unclassified = no accounts given
reason-no-base-year = no earlier year
reason-not-falling = not falling
reason-no-debt = no debt
reason-zero-base = nothing to divide by
reason-negative-base = base below zero
flag-one-year-pace = at the pace of one year
area-provenance = Published by { $publisher }, as of { $date }. Sums are made from the summaries of the villages only; each says how many villages stand behind it.
area-lead-few = In { $year } only { $reporting } of the { $villages } villages of { $area } have published the whole year: too few for a sum.
figure-published = Published { $year } in full
unit-of-villages = of { $count } villages
places-unit = Money in { $unit }, per resident in { $per }
reason-too-few = too few report
