# English
#
# One message a line: key = text. { $name } is filled in; leave it as it is. Keys never change.
# Plain words a resident knows; no abbreviations. Written by hand: keep both files in the same order.

## How figures look
##
## These messages steer the writing of figures; they are numbers and patterns, not words.
## scale: in which unit amounts are given (1: written out in full). decimals: how many are shown.

# Region whose separators, dates and lists are followed where the site's language names none
conventions = en-001

# Counts from this size on are grouped: 12,345
group-counts-from = 1000

# Key figures and amounts in sentences
headline-scale = 1
headline-decimals = 0
headline-unit = { $currency }

# Tables over several years
trend-scale = 1
trend-decimals = 0
trend-unit = { $currency }

# Labels inside charts
chart-scale = 1000
chart-decimals = 0
chart-unit = thousand { $currency }

# An amount with its unit, a share, a range, percentage points
amount = { $number } { $unit }
spoken-minus = minus { $amount }
spoken-CNY = { $whole ->
        [0] { "" }
       *[other] { $whole } yuan and{ " " }
    }{ $tenths ->
        [0] { $hundredths ->
            [1] { $hundredths } cent
           *[other] { $hundredths } cents
        }
       *[other] { $tenths }{ $hundredths } cents
    }
percent = { $number }%
range = { $from } to { $to }
points = { $number } percentage points

# How many villages stand behind a total

## Dates and periods
##
## $from, $to: months in full; $from-short, $to-short: shortened; $from-number, $to-number: 1 to 12.

year = { $year }
years = { $from } to { $to }
month-year = { $from } { $year }

# Short names of the months
months-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec

# Table heads of quarters
month-range = { $from-short }–{ $to-short }

# From the start of the year to the end of a month
months-covered = { $from-short }–{ $to-short } { $year }
quarter-1 = { $months } { $year }
quarter-2 = { $months } { $year }
quarter-3 = { $months } { $year }
quarter-4 = { $months } { $year }

## Changes
##
## The first four stand in tables, where others read +12.5%. The last two stand in sentences.

change-new = new
change-same = same
change-was-below-zero = was below zero
change-now-below-zero = now below zero
change-more = { $share } more
change-less = { $share } less

## What is missing
##
## Said where a figure would stand. Zero is never said for unknown.

not-reported = no record
not-applicable = does not apply
not-due-yet = not due yet
no-plan-yet = no plan yet
withheld = not made public

# Why an indicator has no number
reason-not-falling = not falling
reason-no-debt = no debt
reason-nothing-to-divide = nothing to compare with
reason-was-below-zero = started below zero
reason-too-few-years = too few years
reason-too-few-villages = too few villages have reported
reason-withheld = held back: the record has errors
reason-no-population = no population on record

## Money
##
## currency-…: as it stands after an amount; $count is the amount.
## A currency that is not here is written by its code.

currency-CNY = yuan
currency-EUR = { $count ->
    [one] euro
   *[other] euros
}
currency-IDR = rupiah
currency-USD = { $count ->
    [one] US dollar
   *[other] US dollars
}
currency-GBP = { $count ->
    [one] pound
   *[other] pounds
}
currency-JPY = yen
currency-INR = { $count ->
    [one] rupee
   *[other] rupees
}
currency-MXN = { $count ->
    [one] peso
   *[other] pesos
}
currency-BRL = { $count ->
    [one] real
   *[other] reais
}
currency-KES = { $count ->
    [one] shilling
   *[other] shillings
}
currency-PHP = { $count ->
    [one] peso
   *[other] pesos
}
currency-VND = dong
currency-EGP = { $count ->
    [one] Egyptian pound
   *[other] Egyptian pounds
}

## Budget
##
## From here on: the words of the records. Every word a record may use has its message.

# How far a budget has come
budget-status-draft = Draft
budget-status-submitted = Submitted
budget-status-adopted = Adopted
budget-status-adjusted = Adjusted
budget-status-final = Final accounts
budget-status-audited = Audited

# What a line does to the money
line-kind-revenue = Money in
line-kind-expenditure = Money out
line-kind-financing-in = Borrowed
line-kind-financing-out = Debt repaid
line-kind-transfer-in = From another fund of the village
line-kind-transfer-out = To another fund of the village

# Whose money it is
source-own = The village’s own money
source-central = Central government
source-province = Province
source-prefecture = Prefecture
source-county = County
source-township = Township
source-residents = Residents’ contributions
source-donation = Donations
source-loan = Loans

# What a fund’s money is tied to
fund-operating = Running costs
fund-collective = Money of the collective
fund-earmarked-grant = Grants for a set purpose
fund-one-project = Money raised for one project
fund-land-compensation = Compensation for land
fund-relief = Relief
fund-donation = Donations
fund-reserve = Reserve and welfare

# When a figure is booked
basis-cash = When the money moves
basis-accrual = When the right or duty arises

# Totals printed in the source
total-revenue = Total in
total-expenditure = Total out
total-all-in = Total in, with borrowing
total-all-out = Total out, with repayment

# What money is spent on: the ten divisions of the United Nations’ classification of the functions of government
cofog-01 = Running the village
cofog-02 = Defence and militia
cofog-03 = Order and safety
cofog-04 = Farming, roads and business
cofog-05 = Environment
cofog-06 = Housing, water and street lights
cofog-07 = Health
cofog-08 = Culture, sport and religion
cofog-09 = Education
cofog-10 = Welfare

## Debts

# Who is owed
creditor-individual-villager = A villager
creditor-individual-outsider = A person from elsewhere
creditor-cadre = A village official
creditor-bank = A bank
creditor-credit-union = A credit cooperative
creditor-other-financial = Another lender
creditor-contractor = A builder
creditor-enterprise = A company
creditor-government = A government office
creditor-public-institution = A public institution
creditor-other-village = Another village

# Several of a kind that have no name on record
creditors-individual-villager = Villagers ({ $count } debts)
creditors-individual-outsider = People from elsewhere ({ $count } debts)
creditors-cadre = Village officials ({ $count } debts)
creditors-bank = Banks ({ $count } debts)
creditors-credit-union = Credit cooperatives ({ $count } debts)
creditors-other-financial = Other lenders ({ $count } debts)
creditors-contractor = Builders ({ $count } debts)
creditors-enterprise = Companies ({ $count } debts)
creditors-government = Government offices ({ $count } debts)
creditors-public-institution = Public institutions ({ $count } debts)
creditors-other-village = Other villages ({ $count } debts)

# What kind of debt
instrument-loan = Loan
instrument-payable = Unpaid bill
instrument-wages = Unpaid wages
instrument-labour-fee = Unpaid labour
instrument-works = Unpaid building work
instrument-advance = Money advanced
instrument-lease = Lease
instrument-guarantee = Guarantee for someone else

# What the money was for
purpose-public-works = Public works
purpose-operations = Running the village
purpose-pay-arrears = Pay that was owed
purpose-tax-advance = Taxes paid in advance for residents
purpose-enterprise = A village business
purpose-project-cofunding = The village’s share of a project
purpose-education = Schools
purpose-relief = Relief and emergencies
purpose-refinancing = Paying off an older debt
purpose-other = Something else

# How a debt stands
rate-fixed = Stays the same
rate-floating = Changes with the market
debt-status-active = Being paid
debt-status-overdue = Overdue
debt-status-disputed = Disputed
debt-status-frozen = Frozen, without interest
debt-status-repaid = Paid off
debt-status-written-off = Written off
debt-class-dormant = Unlikely to be claimed
debt-class-repayable = To be repaid
debt-class-contingent = Owed only if another does not pay

# What happened to a debt
movement-drawdown = Borrowed
movement-capitalised = Interest added to the debt
movement-recognised = Found and entered in the books
movement-repayment = Repaid
movement-interest-paid = Interest paid
movement-offset = Set against money owed to the village
movement-interest-cut = Interest reduced
movement-write-off = Written off
movement-asset-swap = Paid with property
movement-transfer-out = Taken over by another
movement-reclass = Moved to another account

# Whether a debt was checked
verification-unverified = Not checked yet
verification-verified = Checked
verification-disputed = Disputed
verification-rejected = Found not to be owed

# How a plan means to reduce debts
method-collect-receivables = Collecting what others owe
method-offset = Setting debts against each other
method-interest-cut = Reducing interest
method-asset-sale = Selling property
method-asset-lease = Leasing out unused property
method-write-off = Writing off by law
method-budget-repayment = Paying from the budget
method-fiscal-reward = Reward from government
method-donation = Donations
method-other = Another way

## Decisions

# What a decision is about
matter-lost-work-subsidy = Payments for lost working time
matter-collective-income = Use of the collective’s income
matter-public-works = Public works and how to pay for them
matter-land-contracting = Land contracts
matter-collective-project = Projects of the collective
matter-homestead = Building plots
matter-land-compensation = Compensation for land
matter-disposal-of-property = Loan, lease or sale of common property
matter-other-reserved = Another matter for the residents to decide
matter-charter = Charter of the collective
matter-membership = Who is a member
matter-shares = Shares in the collective’s income
matter-reorganisation = Merger or division
matter-budget = Budget
matter-borrowing = Borrowing
matter-debt-plan = Plan to reduce debts
matter-duty-handback = Handing a task back
matter-other = Something else

# The way it is taken
procedure-four-two = Four deliberations, two disclosures
procedure-assembly = Villagers’ assembly
procedure-representatives = Villagers’ representatives’ meeting
procedure-members = Members’ assembly
procedure-board = Board of directors
procedure-group = Village group meeting
procedure-fund-raising = Residents raise money or labour for one project

# The steps
step-proposal = The Party branch proposes
step-consultation = The two committees discuss
step-review = The Party members’ meeting reviews
step-resolution = The meeting resolves
step-publish-resolution = The decision is disclosed
step-publish-result = The result is disclosed

# Who met
body-villagers-assembly = Villagers’ assembly
body-villager-representatives = Villagers’ representatives’ meeting
body-villager-group = Village group meeting
body-rceo-members = Members’ assembly of the collective
body-rceo-representatives = Members’ representatives’ assembly
body-rceo-board = Board of the collective
body-party-branch = Party branch
body-two-committees = The two committees
body-party-members = Party members’ meeting

# How people voted
voting-show = Show of hands
voting-ballot = Secret ballot
voting-written = In writing
voting-online = Online

# How far the work has come
progress-not-started = Not started
progress-in-progress = Under way
progress-suspended = Paused
progress-completed = Finished
progress-abandoned = Given up

## Duties

# Which list a duty stands on
duty-list-self-governance = The village’s own affairs
duty-list-assist-government = Assisting government
duty-list-party-building = Party work
duty-list-service = Services for residents
duty-list-certificate = Certificates
duty-list-negative = Not for villages

# How it comes and goes
nature-standing = Regular
nature-central = Campaign
nature-temporary = Temporary
nature-auxiliary = Help for another office

# Who shares the work
helper-volunteer = Volunteers
helper-social-worker = Social workers
helper-cooperative = A cooperative
helper-ngo = An association

# A task handed back
outcome-accepted = Taken back
outcome-refused = Refused
outcome-pending = No answer yet

## People

# Posts
role-party-secretary = Party branch secretary
role-vc-head = Village committee chair
role-vc-deputy = Village committee deputy chair
role-vc-member = Village committee member
role-rceo-chair = Chair of the collective
role-rceo-director = Director of the collective
role-rceo-supervisor = Supervisor of the collective
role-supervision-head = Supervision committee chair
role-supervision-member = Supervision committee member
role-finance-group-member = Member of the residents’ finance group
role-group-head = Head of a village group
role-representative = Residents’ representative
role-accountant = Accountant
role-cashier = Cashier
role-clerk = Clerk
role-grid-worker = Neighbourhood officer
role-social-worker = Social worker
role-volunteer-lead = Head of the volunteers
role-village-aide = Aide sent to the village
role-first-secretary = First secretary sent to the village
role-head = Head of the village or town
role-other = Another post

# What ties an official to a matter
interest-creditor = Lends to the village
interest-debtor = Owes the village
interest-contractor-owner = Owns a firm that works for the village
interest-relative-of = A relative is concerned
interest-tenant = Rents from the village
interest-guarantor = Stands surety

gender-woman = Woman
gender-man = Man

account-holder-entity = The entity’s own account
account-holder-agency = The township bookkeeping agency’s account
account-holder-person = A natural person’s account

contract-works = Works
contract-goods = Goods
contract-services = Services
contract-lease = Lease
contract-land = Land contract
contract-labour = Labour

placing-open = Open tender
placing-selective = Tender by invitation
placing-limited = Offers on request
placing-direct = Placed directly
placing-platform = Exchange platform
placing-auction = Auction

contract-status-active = Running
contract-status-completed = Completed
contract-status-terminated = Ended early
contract-status-disputed = In dispute

quantity-mu = mu
quantity-m2 = m²
quantity-piece = pieces

property-arable = Arable land
property-forest = Forest
property-grass = Grassland
property-orchard = Orchard
property-water = Water
property-wasteland = Wasteland
property-construction = Building land
property-building = Building
property-equipment = Equipment

asset-fund = Money
asset-operating-asset = Operating asset
asset-public-asset = Public asset
asset-resource = Resource

asset-status-used = In use
asset-status-leased = Let
asset-status-idle = Idle
asset-status-pledged = Pledged
asset-status-disposed = Gone

disposal-open = Open tender
disposal-platform = Exchange platform
disposal-auction = Auction
disposal-direct = Sold by agreement
disposal-debt-swap = Given for a debt
disposal-scrapped = Scrapped
disposal-donated = Given away

appraisal-democratic = Democratic appraisal
appraisal-township = Township appraisal
appraisal-audit = Audit of responsibility

grade-excellent = Excellent
grade-competent = Competent
grade-basic = Basically competent
grade-incompetent = Not competent

audit-annual = Annual audit
audit-term = Audit of a term
audit-end-of-office = End-of-office audit
audit-special = Special audit
audit-internal = Internal audit

training-finance = Accounts
training-law = Law
training-decision-procedure = Taking decisions
training-digital = Digital work
training-service = Service to residents
training-industry = Farming and business
training-safety = Safety

# The count of people that stands under figures per resident
person-base-resident = People living in the village
person-base-registered = People registered in the village

## Places
##
## level-…: one of them, levels-…: several; both stand inside sentences.

level-country = country
level-province = province
level-prefecture = prefecture
level-county = county
level-district = district
level-municipality = municipality
level-township = township
level-village = village
levels-country = countries
levels-province = provinces
levels-prefecture = prefectures
levels-county = counties
levels-district = districts
levels-municipality = municipalities
levels-township = townships
levels-village = villages

# Bodies that keep accounts
entity-villagers-committee = Village committee
entity-collective-organisation = Village collective
entity-villager-group = Village group
entity-party-branch = Party branch
entity-enterprise = Village enterprise
entity-local-government = Local government
payment-cash = Cash
payment-bank = By bank
invoice-yes = With invoice
invoice-no = Without invoice
invoice-receipt-only = With receipt only
distribution-D2 = To the reserve and welfare fund
distribution-D3 = Welfare allotment
distribution-D4 = To outside investors
distribution-D5 = To members
distribution-D6 = Other distributions

# Lists that place codes are taken from
code-system-nbs-12 = Statistical area code of China
code-system-gb-2260 = Administrative division code of China
code-system-kemendagri = Area code of Indonesia’s Ministry of Home Affairs
code-system-lgd = Code of India’s Local Government Directory
code-system-insee = Municipality code of France’s statistics office
code-system-custom = Another code

## Figures of trend tables
##
## indicator-…: the name in a table; -unit: what it is counted in; -method: how it is worked out.
## In units, $currency is yuan, and $trend-unit the unit of tables over years.

# Totals
indicator-residents = Residents
indicator-residents-unit = people
indicator-residents-method = As the village reported for that year. The same count of people is used for every year and every village.
indicator-revenue = Came in
indicator-revenue-unit = { $trend-unit }
indicator-revenue-method = All income of the year. Borrowed money is not income.
indicator-expenditure = Went out
indicator-expenditure-unit = { $trend-unit }
indicator-expenditure-method = All spending of the year. Paying back debt is not spending; interest is.
indicator-left-over = Left over
indicator-left-over-unit = { $trend-unit }
indicator-left-over-method = Came in less went out.
indicator-cash = Cash at year end
indicator-cash-unit = { $trend-unit }
indicator-cash-method = Money in the bank and in hand at the end of the year, over all funds.
indicator-debt-repaid = Debt repaid
indicator-debt-repaid-unit = { $trend-unit }
indicator-debt-repaid-method = Principal paid back during the year. Interest is not part of it.
indicator-borrowed = Newly borrowed
indicator-borrowed-unit = { $trend-unit }
indicator-borrowed-method = Debt taken on during the year.

# Money in and out
indicator-revenue-per-resident = Village income per resident
indicator-revenue-per-resident-unit = { $currency } a resident
indicator-revenue-per-resident-method = Income of the year divided by the residents of that year. Income as in the Government Finance Statistics Manual of the International Monetary Fund, without borrowing.
indicator-own-revenue-share = Share of income the village earned itself
indicator-own-revenue-share-unit = percent
indicator-own-revenue-share-method = The village’s own earnings (business, rents, investments and other income, without donations) divided by all income. Also used for village councils in India and Indonesia.
indicator-subsidy-share = Share of income that came from government
indicator-subsidy-share-unit = percent
indicator-subsidy-share-method = Money from government divided by all income.
indicator-operating-income = Earnings of the village collective
indicator-operating-income-unit = { $trend-unit }
indicator-operating-income-method = Income from business, contracts and rents, investments and other operations, before costs.
indicator-expenditure-execution = Spent, compared with the plan
indicator-expenditure-execution-unit = percent
indicator-expenditure-execution-method = Spending divided by the budget as last adjusted. A like international measure (Public Expenditure and Financial Accountability, indicator 1, against the first budget) gives its best mark for 95% to 105%.
indicator-revenue-outturn = Received, compared with the plan
indicator-revenue-outturn-unit = percent
indicator-revenue-outturn-method = Income divided by the budget as first adopted. The international measure (Public Expenditure and Financial Accountability, indicator 3) gives its best mark for 97% to 106%.
indicator-administration-share = Share spent on running the village
indicator-administration-share-unit = percent
indicator-administration-share-method = Administrative spending divided by all spending.
indicator-balance-cover = How long free cash would last
indicator-balance-cover-unit = months
indicator-balance-cover-method = Cash at year end that is not tied to a purpose, divided by an average month’s spending without building works.

# Debt
indicator-debt-stock = Owed at year end
indicator-debt-stock-unit = { $trend-unit }
indicator-debt-stock-method = Principal still owed on all debts at the end of the year. Guarantees are shown apart, as the International Monetary Fund’s guide to public debt asks.
indicator-debt-per-resident = Owed per resident
indicator-debt-per-resident-unit = { $currency } a resident
indicator-debt-per-resident-method = Owed at year end divided by the residents of that year.
indicator-debt-to-revenue = Owed, compared with a year’s income
indicator-debt-to-revenue-unit = percent
indicator-debt-to-revenue-method = Owed at year end divided by the income of the year. At 100%, a whole year’s income would be needed to pay it off.
indicator-debt-service-ratio = Share of income used for debt
indicator-debt-service-ratio-unit = percent
indicator-debt-service-ratio-method = Principal and interest paid in the year divided by income.
indicator-years-to-clear = Years to clear at the present pace
indicator-years-to-clear-unit = years
indicator-years-to-clear-method = Owed at year end divided by the average yearly fall of the last three years; with fewer years on record, by the fall of the last one. Where debt is not falling, no number is given.
indicator-overdue-share = Share of debt that is overdue
indicator-overdue-share-unit = percent
indicator-overdue-share-method = Principal past its due date divided by all that is owed.

# Own strength
indicator-own-income-growth = Yearly growth of own earnings, over three years
indicator-own-income-growth-unit = percent a year
indicator-own-income-growth-method = The steady yearly rate that leads from the own earnings of three years ago to this year’s: the cube root of their ratio, less one. Not given where the earlier figure is zero or below.

# Duties
indicator-assigned-tasks = Tasks sent down from above
indicator-assigned-tasks-unit = tasks
indicator-assigned-tasks-method = Duties in the year that a higher level assigned, regular and temporary.
indicator-assigned-hours-share = Share of working hours on tasks from above
indicator-assigned-hours-share-unit = percent
indicator-assigned-hours-share-method = Hours on assigned tasks divided by all hours on record. Duties whose hours are not reported are left out of both.
indicator-funded-duties-share = Share of assigned duties whose money came
indicator-funded-duties-share-unit = percent
indicator-funded-duties-share-method = Assigned duties fully paid for, divided by all assigned duties that cost money. The office that hands work over must pay for it (Organic Law of Villagers’ Committees, 2018 text, Article 37). Duties whose money is not reported are left out of both.
indicator-funding-gap = Money that did not come for assigned duties
indicator-funding-gap-unit = { $trend-unit }
indicator-funding-gap-method = For each assigned duty, what it needed less what came; added up. A surplus on one does not cover another. Duties whose money is not reported are left out.
indicator-negative-list-tasks = Tasks that should not have come to the village
indicator-negative-list-tasks-unit = tasks
indicator-negative-list-tasks-method = Tasks on the list of what must not be put on villages, or assigned without the county’s decision for all villages (joint Opinion of 2022 on easing the load of villages).
indicator-shared-hours = Share of hours given by volunteers and social workers
indicator-shared-hours-unit = percent
indicator-shared-hours-method = Hours of volunteers and social workers divided by all hours on record.

# Decisions
indicator-turnout = Turnout
indicator-turnout-unit = percent
indicator-turnout-method = People present divided by people entitled to come, over all meetings of the year.
indicator-days-to-decide = Days from proposal to decision
indicator-days-to-decide-unit = days
indicator-days-to-decide-method = The middle value (median) of the days between proposal and resolution, over the year’s decisions.
indicator-procedure-completeness = Decisions with every required step
indicator-procedure-completeness-unit = percent
indicator-procedure-completeness-method = Decisions whose steps, attendance and counting of votes meet the law’s rules, divided by all decisions of the year. A proposal that was lawfully refused counts as complete.
indicator-implementation-rate = Decisions carried out on time
indicator-implementation-rate-unit = percent
indicator-implementation-rate-method = Decisions finished by their due date divided by all whose due date has passed. Paused and given-up ones count as not finished.
indicator-result-disclosure = Results made public
indicator-result-disclosure-unit = percent
indicator-result-disclosure-method = Finished decisions whose result was disclosed, divided by all finished ones.


### Pages

## Frame

# Search
search-link = Search
search-title = Search
search-label = Village, matter or page code
search-kind-page = Page
search-kind-line = Budget line
search-kind-decision = Decision
search-kind-debt = Debt
search-kind-duty = Duty
search-kind-post = Post
search-post = { $post }: { $holder }
search-places = Places
search-places-found = Places: #
search-records-found = Records: #, in villages: #
search-left = Villages not looked through yet: #
search-gap = {". "}
search-none = Nothing found. Try fewer or other words.
search-more = Show more
search-all = All # of this village
search-coded = Pages with this code
search-failed = The index cannot be read. The lists below lead everywhere.
search-without-script = Searching needs a script, which your browser does not run. The lists below lead everywhere.
search-lists-all = Every township and village
search-lists-areas = Every area
search-lists-intro = An area's page lists its villages; a village's tabs list its budgets, debts, decisions, duties and people.
search-first = Every village can be found by its name, by how the name sounds, or by its code. Without a script, open an area.

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
slide-columns-back = Slide sideways for the other columns.
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
data-balance-sheets = Balance sheets
data-statements = Surplus and its distribution
data-contracts = Contracts
data-assets = Assets
data-receivables = What others owe the village
data-audit-findings = Audits and what they found
data-appraisals = Appraisals
data-training = Training
data-meetings = Meetings
data-disclosure = When figures were made public
data-subsidies = Relief and subsidies
data-transactions = Single payments and receipts
data-debts = Debts
data-debt-movements = What happened to each debt
data-decisions = Decisions
data-decision-steps = Steps and votes
data-duties = Duties
data-people = Posts
data-population = Population
data-indicators = Indicators
data-classes = Money by kind
data-debt-years = Debts year by year
data-debt-plan = Debt reduction plan
data-adjustments = Changes of the plan
data-interests = Declared interests
data-villages = Villages by year
prov-published-by = Published by <b>{ $who }</b>.
prov-changed = Last changed on { $date },
prov-record = record
prov-records-count = { $count } records
prov-from = Made from
page-code = Page code <code class="nb">{ $code }</code>.
record-set-by = Last set, all of it: { $setter }.
record-setters = The number before a line names the commit that last set it, in the list below.
record-no-history = Which commit set which line is not known: { $why }.
set-by-commit = { $date }, commit { $commit }
set-by-merge = { $date }, commit { $commit }, which brought changes made elsewhere together
set-by-nobody = not yet committed
no-history-not-git = the records these pages were made from are not in a git repository
no-history-not-committed = the records were never committed
no-history-no-program = the git program was not there when these pages were made
no-history-shallow = these pages were made from a shallow copy of the repository, which leaves out older commits
no-history-refused = git did not tell the history of this record
withheld-heading = Held back
withheld-lead = This is not published yet: it has errors, and nobody should rely on a figure that may be wrong. What is wrong stands below; it will be published when it is corrected.
withheld-village-lead = The records of this village are not published yet: they have errors, and nobody should rely on a figure that may be wrong. What is wrong stands below; they will be published when they are corrected.
withheld-page-lead = What { $village } has recorded here is <b>held back because of errors</b>.
withheld-part-lead = Part of what { $village } has recorded here is <b>held back because of errors</b>.
withheld-private = it holds what belongs to a private person and must not be public
withheld-notice = <b>{ $count ->
    [one] One record of this village is held back
   *[other] { $count } records of this village are held back
    } because of errors</b>: { $records }. Sums that need { $count ->
    [one] it
   *[other] them
    } are not shown, or say that a part is missing.
withheld-link = What is wrong
withheld-decision = the decision { $id }, which is held back because of errors
withheld-area-notice = <b>{ $count ->
    [one] One village holds records back
   *[other] { $count } villages hold records back
    } because of errors</b>: { $villages }. Sums leave them out and say how many villages they cover.
withheld-others = { $count ->
    [one] one more, which the page of its area names
   *[other] { $count } more, which the pages of their areas name
}
withheld-all = held back
prov-checked = Checked: no rule finds an error in these records.
change-up-on = ▲ { $change } on { $year }
change-down-on = ▼ { $change } on { $year }
change-same-as = same as { $year }
change-new-since = new since { $year }
change-on = Change on { $year }
change-of-on = { $newer } against { $year }
total-without = { $label }, without { $count ->
    [one] one planned line that gives
   *[other] { $count } planned lines that give
} no amount
total-untold = { $label }: { $count ->
    [one] one line gives
   *[other] { $count } lines give
} no actual amount
years-untold = { $year }: { $count ->
    [one] one line of the accounts does not give its actual amount in full; sums it belongs to are not on record.
   *[other] { $count } lines of the accounts do not give their actual amounts in full; sums they belong to are not on record.
    }
change-of-same = { $change }, in the { $villages ->
    [one] one village that has
   *[other] { $villages } villages that have
} every year
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
head-plan-whole-year = Plan, whole year
head-actual-so-far = Actual, { $period }
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
head-change = Change
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
head-stake = Interest
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
lead-untold = What { $village } took in and spent in all in { $year } is <b>not on record</b>{ $count ->
    [0] .
    [one] : one line of its accounts does not give its actual amount in full.
   *[other] : { $count } lines of its accounts do not give their actual amounts in full.
    }
lead-untold-in = In { $year } { $village } spent <b>{ $out }</b>. What it took in in all is <b>not on record</b>{ $count ->
    [0] .
    [one] : one line of its accounts does not give its actual amount in full.
   *[other] : { $count } lines of its accounts do not give their actual amounts in full.
    }
lead-untold-out = In { $year } { $village } took in <b>{ $in }</b>. What it spent in all is <b>not on record</b>{ $count ->
    [0] .
    [one] : one line of its accounts does not give its actual amount in full.
   *[other] : { $count } lines of its accounts do not give their actual amounts in full.
    }
village-lead-debt-unknown = What it owes has not been published.
village-lead-debt-part = What it owes in all is not on record.
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
figure-owed-now = Owed today
figure-owed-on = Owed on { $date }
figure-cash = Cash, end of { $year }
spark-label = { $label }: { $years }: { $values }
adds-up = Does it add up?
stack-intro = The money of { $year } from the first day to the last, all funds together.
stack-caption = From opening to closing balance
stack-not-checked = Not checked: { $why }.
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
row-cash-end-part = Cash at the end
row-owed-end-part = Owed at the end
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
biggest-differences-intro = The lines farthest from their plan, with what the committee says. Differences below a thousandth of the year’s revenue are left out.
differences-caption = Largest differences from the plan, { $year }
what-we-owe = What we owe
debts-intro-unknown = The village has not said what it owes.
debts-intro-none = Nothing was owed at the end of { $year }.
debts-intro-untold =
    { $count ->
        [one] How much is left of one of them is not on record.
       *[other] How much is left of { $count } of them is not on record.
    }
debts-next = Next: <b>{ $amount }</b> to { $creditor } by { $date }.
debts-next-untold = Next: what is owed to { $creditor } is due by { $date }; how much is not on record.
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
decisions-intro-none-on-record = No decision is on record.
decisions-intro-held = Decisions are on record but held back because of errors.
waiting-intro = { $count ->
    [one] One decision waits for its result
   *[other] { $count } decisions wait for their result
}
village-overdue-intro = { $count ->
    [one] One thing had to be public by { $date } and is not on record.
   *[other] { $count } things had to be public by { $date } and are not on record.
}
everything-overdue = Everything that is overdue
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
neighbours-intro = { $year }, beside the middle of { $area }, this village included. Each row says how many villages it counts.
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
budget-lead-part = In { $year } { $village } took in <b>{ $in }</b> and spent <b>{ $out }</b>. The year is not over, so this is not compared with the plan, which is for the whole year.
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
covers-to = { $period } only
published-on = published { $date }
publication-undated = day of publication not recorded
year-on-one-page = The year on one page
plan-passed = Plan passed on { $date }:
plan-no-decision = No decision that adopts this plan is on record.
signed = Signed by { $names }.
signed-by = { $role } { $name }
not-signed = Not yet signed before publication.
ended-caption = How the year ended
ended-caption-part = The year so far
row-added = = Added to cash
row-added-plus = + Added
cash-caption = Cash, all funds together
equals-on = = { $date }
funds = Funds
funds-intro = Money tied to a purpose stays in its own fund.
funds-caption = Funds and their balances
money-in = Money in
money-in-intro = The plan is the one after its changes. Each underlined figure leads to its line in the record.
money-in-caption = Money in, { $year }
money-out = Money out
money-out-intro = The bar is the share of the plan used. Ochre is what went over it.
money-out-caption = Money out, { $year }
borrowed-and-repaid = Borrowed and repaid
borrowed-and-repaid-intro = Borrowing is not income, and repayment is not spending.
financing-caption = Borrowed and repaid, { $year }
moved-between-funds = Moved between funds
moved-between-funds-intro = What leaves one fund arrives in another.
transfers-net = Came in less went out

# The closing papers of a year: what the accounts held, the surplus and what became of it
balance-sheet = Balance sheet
balance-sheet-intro = What there is, and where it comes from: owed to others, or the body’s own. The two are equal.
sheet-caption = Balance sheet of { $year }
head-account = Account
sheet-assets = What there is
sheet-assets-total = Assets in all
sheet-liabilities = Owed to others
sheet-liabilities-total = Liabilities in all
sheet-equity = Its own
sheet-equity-total = Equity in all
sheet-total = Liabilities and equity
sheet-unexplained = Accounts the chart does not explain
sheet-unitemised = Of this, { $amount } is not yet put down debt by debt.
statement = Surplus and what became of it
statement-intro = What the year left over by its closing papers, and what it was put to. Wear of buildings and machines is taken off here; in the cash it does not show.
statement-caption = Surplus of { $year } and its distribution
statement-opening = Not distributed before
statement-surplus = + Surplus of the year
statement-together = = To be distributed
statement-less = − { $what }
statement-closing = = Left undistributed
transfers-caption = Moved between funds and entities, { $year }
no-plan = no plan
first-planned = first planned: { $amount }
notes = Notes
note-line = { $line }:{" "}
notes-intro = Every difference of more than a twentieth that counts against the village, and every jump on the year before, is explained here, or said to be not explained.
see-decision = See the decision.
changes-of-plan = Changes of the plan
changes-of-plan-intro = Changes during the year, each with its decision.
the-record = The record

## Debts

at-year-end = , at { $date }
debts-lead-unknown = { $village } has not published what it owes.
debts-lead-held = What { $village } owes in all is <b>not on record</b>: a record of a debt is held back because of errors.
debts-lead-free = { $village } owed <b>nothing</b> at the end of { $year }.
debts-lead = { $village } owed <b>{ $owed }</b> at the end of { $year }.
debts-lead-less = { $village } owed <b>{ $owed }</b> at the end of { $year }, { $difference } less than at the end of { $from }.
debts-lead-more = { $village } owed <b>{ $owed }</b> at the end of { $year }, { $difference } more than at the end of { $from }.
debts-lead-untold = What { $village } owed at the end of { $year } is <b>not on record</b>: { $untold ->
        [one] one debt does not say how much of it was left.
       *[other] { $untold } debts do not say how much of them was left.
    }
debts-lead-untold-others = What { $village } owed at the end of { $year } is <b>not on record</b>: { $untold ->
        [one] one debt does not say how much of it was left.
       *[other] { $untold } debts do not say how much of them was left.
    } { $others ->
        [one] The other one alone came to { $amount }.
       *[other] The { $others } others alone came to { $amount }.
    }
debts-lead-since = On { $date } it owed <b>{ $owed }</b>.
debts-lead-years = At the pace of the last three years it would be clear in about <b>{ $years } years</b>.
debts-lead-years-one = At the pace of the last year it would be clear in about <b>{ $years } years</b>.
debts-lead-pace = At the present pace it would not be cleared: { $years }.
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
debt-chart-desc-untold = For some years from { $from } to { $to } it is not on record what was owed. All known figures are in the table below.
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
no-interest = not given
no-due-date = no date
debt-state-repaid = cleared in { $year }
debt-state-repaid-undated = cleared
debt-state-written-off = written off in { $year }
debt-state-overdue = overdue since { $date }
debt-state-due = due { $date }
debt-state-no-date = no date to pay
debt-state-untold = what is left is not on record
what-falls-due = What falls due
what-falls-due-intro = What is still owed, by the year of the last day by which it must be paid. What is to be paid earlier stands in the plan, where there is one.
due-caption = To pay, by year, of what was owed on { $date }
due-already = Already overdue
due-no-date = No date agreed
reduction-plan = The plan
plan-intro = The plan counts from { $amount } owed on { $date }.
plan-caption = Target and what was really owed
measures-caption = How it is to be done
reviews-caption = What was said when the plan was looked at again
head-achieved = Reduced since the start
owed-to-whom-for-what = To whom, and for what
owed-to-whom-intro = Shares of what is still owed.
guarantees = Guarantees
guarantees-intro = Debts of others that the village would have to pay. They are not part of the sums above.
debt-lead = On { $date } { $village } came to owe { $creditor } { $principal }. By { $day } it had paid back { $paid } and still owed <b>{ $owed }</b>.
debt-lead-added = Besides, { $amount } was added to it; the movements below show how.
debt-lead-settled = { $amount } of it was settled otherwise; the movements below show how.
debt-lead-unpaid = On { $date } { $village } came to owe { $creditor } { $principal }. By { $day } it had paid nothing back and owed <b>{ $owed }</b>.
debt-lead-guarantee = On { $date } { $village } vouched for { $principal } that somebody else owes { $creditor }. On { $day } <b>{ $owed }</b> of it was open.
debt-lead-clear = On { $date } { $village } came to owe { $creditor } { $principal }. The debt is <b>cleared</b>; { $paid } was paid back in money.
debt-lead-clear-untold = On { $date } { $village } came to owe { $creditor } { $principal }. The debt is <b>cleared</b>; how much was paid back in money is not on record.
debt-lead-paid-untold = On { $date } { $village } came to owe { $creditor } { $principal }. On { $day } it still owed <b>{ $owed }</b>; how much it had paid back is not on record.
debt-lead-untold = On { $date } { $village } came to owe { $creditor } { $principal }. What was left of it on { $day } is <b>not on record</b>.
debt-lead-guarantee-untold = On { $date } { $village } vouched for { $principal } that somebody else owes { $creditor }. How much of it was open on { $day } is <b>not on record</b>.
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
fact-accrued = Interest owed and not paid, end of { $year }
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
movement-balance = as the books say
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
outcome-passed-and = Passed. { $state }
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
decisions-of-year = Decisions, { $year }
older-decisions = Earlier years
waiting-left = { $count ->
    [one] One more waits
   *[other] { $count } more wait
}; each says so in the list of its year.
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
figure-proposed = Proposed
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
by-law = Basis: { $law }, { $article }.
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
duties-lead-known =
    In { $year } the cadres of { $village } and their helpers had { $count } { $count ->
        [one] duty
       *[other] duties
    }; <b>{ $hours }</b> hours are on record. <b>{ $share }</b> of these went on the { $assigned } sent down from above; for <b>{ $without }</b> of those no money came.
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
hours-count-known = { $count } hours; { $unknown ->
        [one] one duty
       *[other] { $unknown } duties
    } not reported
sum-and-unknown = { $sum } ({ $unknown } not reported)
hours-known-part = { $hours } known, the rest not reported
hours-left-out = The hours of { $unknown } of { $count } duties are not reported; sums and shares are of those that are.
money-left-out = Whether money came is not reported for { $unknown } of the { $count } sent down.
figure-left-out = { $unknown } of { $count } duties not reported
sender-not-reported = Sender not reported
sent-by-not-reported = Sent by: not reported
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
people-party-and-committee-intro = The villagers’ committee answers to the villagers’ assembly and its representatives.
people-collective = Collective and accounts
people-collective-intro = They manage the collective’s property and keep the books.
people-supervision = Supervision
people-supervision-intro = They look at the accounts before these are made public. Committee members and their close relatives may not sit here.
people-others = Groups, representatives and helpers
people-others-intro = They carry the work into every group.
acting = { $name } (acting)
in-office = in office
not-elected = appointed
not-stated = not stated
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
find-count = Villages found: #
villages-count =
    { $count ->
        [one] One village
       *[other] { $count } villages
    }
area-title = { $area }: village accounts
area-sub = { $villages } villages, { $people } residents in { $year }.
area-sub-known = Residents are those of { $known } of the { $of } villages.
area-sub-no-people = { $villages } villages.
area-lead = In { $year } the villages of { $area } took in <b>{ $in }</b> and spent <b>{ $out }</b>. These are the sums of { $reporting } of its { $villages } villages.
area-lead-apart = In { $year } the villages of { $area } took in <b>{ $in }</b> ({ $reporting } of { $villages } villages) and spent <b>{ $out }</b> ({ $spending } of { $villages } villages). The others do not tell it for the whole year.
area-lead-debt = { $reporting } of { $villages } villages say what they owe: <b>{ $owed }</b> together.
area-lead-none = No village of { $area } has published the accounts of a whole year yet.
area-trend-title = Year by year
area-trend-intro = Sums over the villages that have published the whole year; how many stands under each sum.
area-trend-caption = All villages together
row-coverage = Villages reporting
row-coverage-income = Villages reporting income
row-coverage-spending = Villages reporting spending
coverage = { $reporting } of { $villages }
coverage-villages = { $reporting } of { $villages } villages
too-few = too few report
places-areas = Side by side: { $level }
places-areas-intro = { $year }. Each sum says how many villages stand behind it.
places-villages = Villages side by side
places-villages-intro = { $year }, or the newest year each has published. No ranks: the order is that of the names.
places-in-parts = Side by side
places-part-heading = { $area }: { $part }
places-part-lead = What lies right below <b>{ $area }</b> fills several pages, in the order of the names; this one goes from { $part }.
parts-title = The whole list
parts-names = By name
parts-intro = { $places } places { $parts ->
    [one] on one page
   *[other] on { $parts } pages
} of their own, in the order of the names.
part-names = { $first } to { $last }
part-places = { $first } to { $last } of { $all }
places-caption = Side by side, { $year }
head-residents = Residents
head-came-in = Came in
head-went-out = Went out
head-owed = Owed
head-owed-per-resident = Owed per resident
head-owed-per-resident-in = Per resident, { $year }
head-temporary-tasks = Assigned duties
head-newest = Newest year
debt-per-resident-over-time = Debt per resident, over time
multiples-intro = One scale for all. A dashed stub is a year without a record; no column is zero.
norm-heading = Beside a standard
norm-intro = The darker part of the strip is the range that the source below names. It is no mark for the village.
norm-title = { $indicator }, beside its standard
norm-when = { $place }, { $year }
norm-within = { $when }: { $value }, within this range.
norm-below = { $when }: { $value }, below this range.
norm-above = { $when }: { $value }, above this range.
norm-at-target = { $when }: { $value }, exactly as the rule says.
norm-below-target = { $when }: { $value }, below this number.
norm-above-target = { $when }: { $value }, above this number.
norm-villages = { $within } of { $villages ->
    [one] { $villages } village is
   *[other] { $villages } villages are
} as the rule says.
norm-at-least = At least { $least }
norm-at-most = At most { $most }
norm-between = At least { $least }, at most { $most }
norm-rule = { $range }: { $rule }. Source: { $source }.
multiples-areas = Areas, over time
multiples-villages = Villages, over time
multiples-years = { $from } to { $to }.
not-yet-published = Not yet published
late-intro = Villages without the accounts of { $year }, the newest year that others have published.
late-newest = newest whole year: { $year }
late-nothing = nothing published yet
late-state = no record
movement-title = Where debt falls and rises
movement-intro = Owed at the end of { $year } against the year before: it fell in { $fell } of { $villages } villages, rose in { $rose } and stayed the same in { $same }; { $known } say it for both years.
movement-caption = Owed at year end
movement-fell = { $count ->
    [one] Fell in one village
   *[other] Fell in { $count } villages, the largest falls
}
movement-rose = { $count ->
    [one] Rose in one village
   *[other] Rose in { $count } villages, the largest rises
}
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
subject-intro = Each name leads to its formula and to every place and year.
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
indicator-of-area = { $indicator }, { $area }
indicator-areas-below-intro = Each area leads to its own villages. Under each name: how many villages stand behind the newest value.
indicator-area-intro = Under the name: how many villages stand behind the newest value.
indicator-villages = Villages of { $area }
indicator-villages-intro = Every year on record.
median-of = median { $value }
value-people = { $value }
value-hours = { $value } hours
value-years = { $value } years
value-months = { $value } months
value-days = { $value } days
value-per-year = { $value } a year
unit-caption = { $unit }
unit-caption-percent = Percent
unit-caption-percent-per-year = Percent a year
unit-caption-years = Years
unit-caption-months = Months
unit-caption-days = Days
unit-caption-count = Number
unit-caption-people = People
unit-caption-hours = Hours
reason-not-reported = no record
reason-part-year = part of a year
reason-plan-only = plan only
reason-entity-missing = one entity missing
reason-unclassified = no accounts given
reason-no-base-year = no earlier year
reason-zero-base = nothing to divide by
reason-negative-base = base below zero
flag-one-year-pace = at the pace of one year
area-provenance = Published by { $publisher }, as of { $date }. Sums are made from the summaries of the villages only; each says how many villages stand behind it.
area-lead-few = In { $year } only { $reporting } of the { $villages } villages of { $area } have published the whole year: too few for a sum.
figure-published = Published { $year } in full
unit-of-villages = of { $count } villages
places-unit = Money in { $unit }, per resident in { $per }
reason-too-few = too few report

# Why a check could not be made; said after "Not checked:".
obstacle-no-funds = the record lists no funds with opening and closing balances
obstacle-no-balance = the opening or closing balance of “{ $what }” is not reported
obstacle-line-without-amount = “{ $what }” gives no amount
obstacle-line-without-fund = “{ $what }” does not say which fund it belongs to
obstacle-part-not-reported = a quarter or month of “{ $what }” is not reported
obstacle-plan-only = nothing is reported yet of what really happened
obstacle-accrual = these books count what was earned and owed, not what was paid, so cash does not follow from them
obstacle-cash-basis = these books count what was paid, not what was earned, so the surplus does not follow from them
obstacle-line-without-plan = “{ $what }” has no plan
obstacle-no-year-before = the year before is not on record with its funds
obstacle-part-year-before = the accounts of the year before do not go to its end
obstacle-no-books = the books of { $what } for the year are not on record
obstacle-other-months = the books of { $what } cover other months
obstacle-no-plan = the plan as first adopted is not reported
obstacle-movement-without-amount = a movement of the debt gives no amount
obstacle-missing = a figure it needs is not reported

## Checks

tab-checks = Checks
checks-heading = Checks
checks-lead = Of the <b>{ $checked }</b> totals in the accounts of { $village } that could be computed again, <b>{ $held }</b> agree.
checks-lead-all = All <b>{ $checked }</b> totals in the accounts of { $village } that could be computed again agree.
checks-lead-found = { $found ->
        [0] Nothing was found
        [one] <b>One finding</b> is published below
       *[other] <b>{ $found } findings</b> are published below
    }, and { $overdue ->
        [0] nothing is overdue.
        [one] <b>one publication</b> is overdue.
       *[other] <b>{ $overdue } publications</b> are overdue.
    }
checks-lead-none = No total of { $village } could be computed again: its records do not give the parts.
figure-checked = Totals checked
figure-agree = { $count } agree
figure-not-checkable = Could not be checked
figure-found = Findings
figure-explained = { $count } explained
figure-overdue = Overdue
figure-overdue-note = by the law’s calendar
rule-and-code = { $rule } ({ $code })
record-by-title = “{ $title }”
book-by-name = the accounts of { $entity } for { $year }
file-and-line = { $file }, line { $line }
what-was-found = What was found
what-was-found-intro = Findings are about figures and records, never about a person. The committee’s word stands beside each; it hides none. Notices, which are meant for the committee alone, are not among them.
nothing-found = Nothing was found.
committee-says = The committee says:
committee-says-nothing = Not explained.
what-is-overdue = What is overdue
overdue-intro = What had to be public by { $date }, by the law’s calendar, and is not on record.
nothing-overdue = Nothing is overdue.
overdue-quarter = Figures for { $quarter }: { $entity }
overdue-resolution = Resolution not made public: { $decision }
overdue-result = Result not made public: { $decision }
overdue-days = { $days ->
        [one] one day late
       *[other] { $days } days late
    }
was-due-on = Due on { $date }.
by-local-rule = Basis: { $law }, { $article }; the number of days, { $days }, is a local rule or custom.
what-was-checked = What was checked
rules-intro = Each total is computed again from its parts, to the last cent. { $count ->
        [0] { "" }
        [one] One more rule was held against the records and found nothing.
       *[other] { $count } more rules were held against the records and found nothing.
    }
rules-table = Checks by rule
rules-table-unit = Totals
head-rule = Rule
head-totals-checked = Totals checked
head-agree = Agree
head-explained-by-correction = Explained by a correction
head-not-checkable = Could not be checked
head-found = Findings
head-explained = Explained
head-overdue = Overdue
no-total = no total
what-not-checkable = What could not be checked
what-not-checkable-intro = A check needs every figure it adds up. Where one is missing nothing is said about the total.
totals-of-years = { $count ->
        [one] one total
       *[other] { $count } totals
    }, { $years }
data-quality = Data quality
data-quality-intro = 100 × (1 − (5 × errors + warnings) ÷ records), never below 0. Records with an error are not published at all.
data-quality-everywhere = By village and year
quality-line = 100 × (1 − (5 × { $errors } + { $warnings }) ÷ { $records }) = <b>{ $value }</b>
area-checks-heading = Checks, { $area }
area-checks-link = What was checked and found, village by village
area-checks-link-intro = Every total that can be is computed again from its parts.
area-checks-lead = In { $area }, <b>{ $checked }</b> totals of { $villages } { $villages ->
        [one] village
       *[other] villages
    } were computed again, and <b>{ $held }</b> agree. { $found ->
        [0] Nothing was found
        [one] <b>One finding</b> is published
       *[other] <b>{ $found } findings</b> are published
    }, and { $overdue ->
        [0] nothing is overdue.
        [one] <b>one publication</b> is overdue.
       *[other] <b>{ $overdue } publications</b> are overdue.
    }
area-checks-intro = Counts over all years on record; data quality for { $year }. They are no ranking: a village that publishes more has more to check.
area-checks-areas = Each area leads to its own villages; its data quality is that of the village in the middle.
total-of-villages = Total of { $count ->
    [one] one village
   *[other] all { $count } villages
}
area-checks-table = Checks by village
checks-by-area = Area by area
checks-by-village = Village by village
data-checks = Findings
subject-check = Checks
indicator-data-quality = Data quality
indicator-data-quality-unit = percent
indicator-data-quality-method = 100 × (1 − (5 × errors + warnings) ÷ records of the year), never below 0. Records of a year are its budgets, its duties, the decisions taken in it and the debts taken up in it. A village with an error is not published, so errors are 0 wherever the figure stands.
# What was held against what: said after "checked:".
proof-acc-01 = opening, in, out and closing
proof-acc-02 = opening and last year’s closing
proof-acc-03 = transfers
proof-acc-04 = quarters and year
proof-acc-05 = months and quarter
proof-acc-06 = lines and printed total
proof-acc-07 = plan and adjustments
proof-acc-08 = cash and funds
proof-acc-09 = both sides of the balance sheet
proof-acc-10 = income less expenses
proof-acc-11 = surplus and its distribution
proof-acc-13 = transactions and total
proof-acc-19 = plan and what pays for it
proof-dbt-01 = balance and movements
mark-checked = checked: { $what }
mark-corrected = explained by a correction: { $what }
mark-differs = differs: { $what }
mark-not-checked = could not be checked: { $what }
jump-not-explained = { $change } on { $year }. Not explained.
other-share = In { $year }, { $share } stands under “other” or has no class.
other-share-above = In { $year }, { $share } stands under “other” or has no class; above { $limit } it should be said what it is.
prov-checked-found = Checked: no rule finds an error in these records; { $count ->
        [one] one finding on the village is published.
       *[other] { $count } findings on the village are published.
    }
checks-link = What was checked and found

## What changed
##
## $what: a budget line, a fund or a record; $old, $new: as the record writes them.

changes-heading = Changes
changes-lead = { $village } has corrected figures after publication { $count ->
        [one] <b>once</b>
       *[other] <b>{ $count } times</b>
    }, most recently on { $date }.
changes-lead-none = No figure of { $village } on record was corrected after publication.
changes-lead-held = No correction after publication stands in the records of { $village } that are shown; part of what it has recorded is <b>held back because of errors</b>.
corrections-title = Corrections
corrections-intro = What was published and turned out to be wrong, with the reason.
no-corrections = None on record.
no-corrections-held = None in the records that are shown; others are held back because of errors.
correction-of = { $what }, { $year }
correction-title = { $what }: { $new } instead of { $old }
correction-about = { $date }: { $reason }
correction-where = { $field }, { $place }.
correction-approved = Approved by: { $decision }.
made-known-title = Made known lately
made-known-intro = Accounts, decisions, results and debts by the day the record gives, newest first.
area-made-known-intro = From all villages, by the day their records give, newest first.
nothing-made-known = Nothing is on record yet.
event-accounts = Accounts: { $title }, { $period }
event-plan = Budget: { $title }, { $period }
event-figures = Figures: { $title }, { $period }
event-decision = Decision: { $title }
event-result = Result: { $title }
event-debt = New debt: { $title }
event-duties = Duties of { $period }
event-correction = Corrected: { $title }
event-correction-of = Corrected: { $title }, { $period }
event-where-when = { $village }, { $date }
all-changes = All changes and corrections
records-title = Record by record
records-intro = { $count ->
        [0] None of the records was ever committed.
        [one] One record was committed once.
       *[other] Records were changed { $count } times in all. The newest changes stand first.
    }
records-no-history = When each record was changed cannot be told: { $why }.
records-caption = Changes of records
head-record = Record
head-what = What
head-date = Date
head-commit = Commit
record-added = added
record-altered = changed
record-removed = removed
record-budget = Budget and accounts
record-budget-of = Budget and accounts: { $entity }, { $year }
record-debt = Debt
record-debt-plan = Debt reduction plan
record-decision = Decision
record-duties = Duties
record-appraisals = Appraisals
record-subsidies = Relief and subsidies
record-transactions = Single payments
record-people = Posts
record-contracts = Contracts
record-assets = Property
record-receivables = Owed to the village
record-audits = Audits
record-training = Training
record-explanations = Explanations of findings
record-village = About the village
kind-and-title = { $kind }: { $title }
follow-title = Be told of changes
follow-intro = For a feed reader or a calendar. Nobody learns who reads.
area-changes-heading = { $area }: what changed lately
area-changes-lead = The newest on record, on { $date }: <b>{ $village }</b>, { $what }.
area-changes-lead-none = Nothing of { $area } is on record yet.
area-changes-link = What the villages made known lately
area-changes-link-intro = New accounts, decisions, results, debts and corrections.

## Registers: what the village owns and lets, contracts, supervision, relief

more-on-record = More on record
more-on-record-intro = What the village owns, whom it has contracts with, who looks after its accounts, whom it helps.
quantity-of = { $count } { $unit }
quantity-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
rests-on = decided: { $decision }

# What the village owns
assets-heading = Assets, leases and what others owe
assets-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
assets-lead = <b>{ $count }</b> { $count ->
    [one] asset is
   *[other] assets are
} on the register; <b>{ $let }</b> { $let ->
    [one] lease runs
   *[other] leases run
} today.
assets-lead-unlisted = No register of assets is on record; <b>{ $let }</b> { $let ->
    [one] lease runs
   *[other] leases run
} today.
assets-register = What the village owns
assets-register-intro = What each thing cost, what it is worth in the books, and what is done with it.
head-asset = Asset
head-quantity = How much
head-original-value = Cost
head-net-value = Worth now
head-asset-use = Use
valued-on = values of { $date }
disposed-on = gone on { $date }: { $how }, for { $price }
assets-let = What is let
assets-let-intro = To whom, until when, what is due in a year, and what came.
head-lease = Lease
let-until = until { $date }
head-rent-a-year = Due a year
head-received-in = Received in { $year }
assets-owed = What others owe the village
assets-owed-intro = By how long it has been owed. Private persons are not named.
head-who-owes = Owed by
head-owed-since = Since
age-under-one = Less than a year
age-one-to-three = One to three years
age-over-three = Three years and more
age-unknown = Since when is not recorded
age-settled = Settled
owed-in-all = Still owed in all
settled-on = paid { $date }

# Contracts
contracts-heading = Contracts
contracts-count = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
}
contracts-lead = <b>{ $count }</b> { $count ->
    [one] contract is
   *[other] contracts are
} on record; <b>{ $open }</b> { $open ->
    [one] was
   *[other] were
} open to anybody’s offer.
contracts-paid = What the village pays for
contracts-paid-intro = How the other side was chosen, what was agreed, what it became, and what was paid.
contracts-let = What the village is paid for
contracts-let-intro = Leases and land: how the tenant was chosen, and what came so far.
contracts-changes = Changes after signing
contracts-changes-intro = What became more or less, and by which decision.
head-contract = Contract
head-how-chosen = How chosen
head-agreed = Agreed
head-with-changes = With changes
head-paid-so-far = Paid so far
head-deposit = Deposit
head-received-on-record = Received, years on record
received-in-years = Received on record: { $years }
earlier-rent-not-on-record = The contract began in { $start }; what came in before { $first } is not on record.
head-contract-status = State
contract-unchanged = unchanged
placed-with-bids = { $method }, { $count ->
    [one] { $count } offer
   *[other] { $count } offers
}
awarded-on = { $who }, chosen { $date }
awarded-to = { $who }
tied-to = related to: { $posts }
declared-tied = declared: related to an official
declared-not-tied = declared: not related to any official
declared-nothing = nothing declared about relations to officials
fact-contract = Contract

# Supervision
supervision-heading = Audits and supervision
supervision-count = { $count ->
    [0] appraisals, trainings, meetings
    [one] { $count } audit
   *[other] { $count } audits
}
supervision-lead = <b>{ $count }</b> { $count ->
    [one] audit is
   *[other] audits are
} on record. They found <b>{ $findings }</b> { $findings ->
    [one] thing
   *[other] things
} to put right; <b>{ $done }</b> { $done ->
    [one] is
   *[other] are
} put right.
supervision-lead-none = No audit is on record.
supervision-audits = What audits found
supervision-audits-intro = And whether it was put right.
head-audit-found = Found
head-to-be-done-by = To be done by
head-put-right = Put right
not-put-right = not put right in time
not-yet-put-right = not yet
audit-found-nothing = Nothing was found.
supervision-disclosure = When figures were made public
supervision-disclosure-intro = And who looked at them before.
head-period = Period
head-whose-books = Books of
head-public-on = Made public
head-looked-at-by = Looked at by
supervision-appraisals = How officials were appraised
supervision-appraisals-intro = Votes for each grade, and the grade given.
votes-unit = Votes
head-came-of = Came
present-of = { $present } of { $eligible }
head-grade = Grade given
appraisal-bonus = paid for it: { $amount }
supervision-training = Training
supervision-training-intro = What officials learned, and who paid.
head-topic = About
head-took-part = Took part
head-cost = Cost
training-tested = tested
training-not-tested = not tested
training-paid-by = paid by: { $source }
supervision-meetings = Meetings
supervision-meetings-intro = Meetings that heard accounts or answered questions and decided nothing that has a record of its own.
head-body = Body
head-called-on = Called on
head-report-on = Report ready on

# Relief and subsidies
relief-heading = Relief and subsidies
relief-count = { $count ->
    [one] { $count } scheme
   *[other] { $count } schemes
}
relief-lead = In { $year }, <b>{ $amount }</b> went out under <b>{ $count }</b> { $count ->
    [one] scheme
   *[other] schemes
}. Numbers only: nobody is named here.
relief-lead-untold = In { $year }, help went out under <b>{ $count }</b> { $count ->
    [one] scheme
   *[other] schemes
}; not every sum is on record. Numbers only: nobody is named here.
relief-year = Relief and subsidies of { $year }
relief-year-intro = The rule says who is entitled to how much.
head-scheme = Scheme
head-who-pays = Who pays
head-recipients = Recipients
paid-from-line = paid from: { $line }
complain-to = complaints: { $where }

# Single payments
payments = Single payments and receipts
payments-intro = As they were booked, each on its line.
payments-all = Every payment and receipt of the year
payments-some = Payments and receipts on record
head-payment = What for
head-paid-how = How
payment-without-purpose = no purpose recorded
## The sheet for the notice board

notice-title = { $village }, { $period }
notice-window = Notice-board sheet, { $period }
notice-description = { $village }, { $period }: for the notice board, on A4.
notice-prints = { $count ->
        [one] Prints on one A4 page, in black.
       *[other] Prints on two A4 pages, in black. Hang them side by side.
    }
notice-goes-on = Continued on page 2.
notice-again = { $village }, { $period }: page 2 of 2
notice-held-others = Held back because their record has errors: { $names }.
notice-link = Notice-board sheet, { $period }
notice-posted = Accounts in { $unit }, posted <span class="nb">{ $date }</span>.
notice-posted-until = Accounts in { $unit }, posted <span class="nb">{ $date }</span> until <span class="nb">{ $until }</span>.
notice-posted-blank = Accounts in { $unit }, posted on ________________.
notice-keep-days = { $count ->
        [one] Keep up for at least one day.
       *[other] Keep up for at least { $count } days.
    }
notice-held = The accounts of { $village } for this time are held back: their record has errors. They will be posted when it has been put right.
notice-held-back = held back
notice-part = The accounts of { $year } are given up to { $date } only.
notice-incomplete = Not in these figures: { $names }, without accounts for the year.
notice-without = Not in these figures, because no amount is on record for this quarter: { $names }.
notice-figures = The large figures
notice-came-in = Came in
notice-went-out = Went out
notice-left-over = Left over
notice-borrowed = Borrowed
notice-repaid = Debt repaid
notice-cash = In hand and at the bank
notice-still-owed = Still owed
notice-owed-before = a year before: { $before }
notice-part-own = own { $amount }
notice-part-subsidy = from government { $amount }
notice-part-other = other { $amount }
notice-went = Where it went
notice-came = Where it came from
notice-owed = Who is owed
notice-funds = Left in each fund
notice-relief = Relief and subsidies
notice-paid-by = Paid by the { $payer }
notice-paid-by-unknown = Payer not on record
notice-overdue = { $count ->
        [one] Overdue since { $date }
       *[other] Overdue: { $count } debts, the oldest since { $date }
    }
notice-overdue-undated = { $count ->
        [one] Overdue: one debt
       *[other] Overdue: { $count } debts
    }
notice-holds = Claims and assets (net value)
notice-claims = Owed to the village
notice-with-count = { $name } ({ $count })
notice-relief-reached = { $scheme } ({ $count })
notice-others = { $count ->
        [one] One more
       *[other] { $count } more
    }
notice-decided = Decided in { $period }
notice-decided-held = { $count ->
        [one] One decision is not told here: its record has errors and is held back.
       *[other] { $count } decisions are not told here: their records have errors and are held back.
    }
notice-decision = <b>{ $date }:</b> { $text }
notice-votes = { $for } of { $present } voted yes
notice-votes-too-few = { $for } of { $present } voted yes, { $needed } had to
notice-decided-earlier = { $count ->
        [one] One more was decided earlier in this time.
       *[other] { $count } more were decided earlier in this time.
    }
notice-work = What our cadres worked on
notice-work-held = What our cadres worked on is held back: the record has errors.
notice-hours = { $hours } hours: own affairs { $own }, assisting government { $assisting }, temporary tasks { $temporary }.
notice-sent = { $count ->
        [one] One duty was sent down;
       *[other] { $count } duties were sent down;
    } { $without ->
        [0] none went without money
       *[other] for { $without } no money came
    }{ $unknown ->
        [0] .
       *[other] , for { $unknown } it is not on record whether money came.
    }
notice-left-out = No room here for: { $names }. Scan the code to read them.
notice-left-out-by-code = No room here for: { $names }. They stand on the page named below.
notice-rest = What the paper has no room for
notice-qr = QR code with the address of this page
notice-scan = Scan for every line.
notice-find = On the village accounts website: { $path }
notice-ask = Ask: { $where }.
notice-code-and-record = Page code <span class="nb">{ $code }</span>, record <span class="nb">{ $record }</span>.
notice-signed = { $role } { $name }, <span class="nb">{ $date }</span>
## Feeds and calendars

feed-title = { $place }: what was made known
feed-accounts = Revenue { $in }, expenditure { $out }.
feed-debt = The amount is { $amount }.
feed-entry-of = { $village }: { $what }
feed-link = Feed (Atom)
calendar-link = Calendar of due days and meetings
agenda-title = { $village }: due days and meetings
agenda-debt = Debt due: { $what }
agenda-owed = Still owed: { $amount }
agenda-quarter = figures of { $entity }, { $quarter }
agenda-public = Last day to make public: { $what }
agenda-meeting = Meeting: { $what }
agenda-work = Work due: { $what }
agenda-term = Term ends: { $what }
agenda-contract = Contract ends: { $what }
agenda-rent = Rent due this month: { $what }
data-all-json = All tables in one file, JSON
data-package = What stands in each column (Data Package)
for-programs = For programs

## The accounts to be read aloud

read-title = { $village }, { $period }: to be read aloud
read-window = Accounts to be read aloud, { $period }
read-link = To be read aloud, { $period }
read-takes = { $count ->
        [one] Takes about one minute.
       *[other] Takes about { $count } minutes.
    }
read-hello = Good day. These are the accounts of { $village } for { $period }.
read-money = The village took in { $in } and spent { $out }.
read-money-in = The village took in { $in }. What it spent is not on record in full.
read-money-out = The village spent { $out }. What it took in is not on record in full.
read-money-unknown = What came in and what went out is not on record in full.
read-left = That leaves { $amount }.
read-short = It spent { $amount } more than it took in.
read-came = Most of the money came from these: { $parts }.
read-went = Most of it went on these: { $parts }.
read-part = { $name } { $amount }
read-borrowed = It borrowed { $amount }.
read-borrowed-back = Of what it had borrowed before, { $amount } was booked back.
read-repaid = It repaid { $amount } of its debts.
read-repaid-back = Of what it had repaid before, { $amount } was booked back.
read-cash = At the end it had { $amount } in hand and at the bank.
read-cash-short = At the end its accounts were overdrawn by { $amount }.
read-owed-nothing = It owed nothing.
read-owed = It still owed { $amount }.
read-owed-less = It still owed { $amount }, which is { $difference } less than a year before.
read-owed-more = It still owed { $amount }, which is { $difference } more than a year before.
read-owed-unknown = What it still owes is not on record in full.
read-owed-held = What it still owes is held back: a record of a debt has errors.
read-creditor = The largest part of it: { $name }, { $amount }.
read-overdue = { $count ->
        [one] One debt is overdue, with { $amount } owed on it.
       *[other] { $count } debts are overdue, with { $amount } owed on them.
    }
read-overdue-unknown = { $count ->
        [one] One debt is overdue; how much is owed on it is not on record.
       *[other] { $count } debts are overdue; how much is owed on them is not on record in full.
    }
read-decided = { $count ->
        [one] One matter was decided.
       *[other] { $count } matters were decided.
    }
read-decision = On { $date }, { $title }: { $result }.
read-signed = The accounts were signed by { $names }.
read-where = Every line can be read at the notice board, at the village office and on the website.
read-bye = Thank you for listening.

## Asking about a figure

ask-link = Ask about this page
ask-block = Ask about this
ask-about = Ask about: { $block }
ask-slip-page = { $village }, { $page }, page code { $code }
ask-prints-alone = Print now: only this slip comes out. Or write the same on any paper.
ask-figure = Which line or figure
ask-mail-about-block = { $village }, { $page }: { $block } ({ $code })
ask-mail-about-page = { $village }: { $page } ({ $code })
ask-mail-figure = Line or figure:
ask-title = { $village }: ask about a figure
ask-window = Ask about a figure
ask-prints = Print this slip, or write the same on any paper.
ask-page-code = Page code (at the foot of the page or sheet)
ask-line = Which table and line
ask-question = What I want to know
ask-reach = How to reach me (for the answer only, never published)
ask-date = Date
ask-hand-in = Hand it in at the village office.
ask-hand-in-at = Hand it in at the village office: { $where }.
ask-answered = { $count ->
        [one] The office answers within one day.
       *[other] The office answers within { $count } days.
    }
ask-by-mail = Ask by mail
ask-mail-subject = Question on the accounts of { $village }, page { $code }
ask-mail-page = Page: { $page } (page code { $code })
ask-mail-line = Table and line:
ask-mail-question = What I want to know:
