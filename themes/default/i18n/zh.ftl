# 简体中文
#
# 每行一条：键 = 文字。{ $name }由程序填入，请原样保留；键不可改动。
# 用村民看得懂的话，不用缩写，标点用全角。两个语言文件的条目和顺序保持一致。

## 数字格式
##
## 这一节决定数字的写法，内容是数值和格式，不是文字。
## scale：金额以多大的单位显示（1表示写全数）；decimals：保留几位小数。

# 网站语言未注明地区时，按此地区的习惯书写数字、日期和并列词语
conventions = zh-Hans-CN

# 计数达到此数时使用千位分隔：2184，但12,345
group-counts-from = 10000

# 关键数字和正文中的金额；不足一个单位时写整数元
headline-scale = 10000
headline-decimals = 2
headline-unit = 万{ $currency }

# 多年对比表
trend-scale = 10000
trend-decimals = 2
trend-unit = 万{ $currency }

# 图中标注
chart-scale = 10000
chart-decimals = 1
chart-unit = 万{ $currency }

# 金额与单位、百分比、区间、百分点
amount = { $number }{ $unit }
percent = { $number }%
range = { $from }～{ $to }
points = { $number }个百分点

# 合计包括多少个村
coverage = { $all }个村中的{ $reported }个

## 日期和期间
##
## $from、$to为月份全称，$from-short、$to-short为简称，$from-number、$to-number为1至12的数字。

year = { $year }年
years = { $from }—{ $to }年
month-year = { $year }年{ $from-number }月

# 各月简称
months-short = 1月、2月、3月、4月、5月、6月、7月、8月、9月、10月、11月、12月

# 季度表头
month-range = { $from-number }—{ $to-number }月

# 年初至某月底
months-covered = { $year }年{ $from-number }—{ $to-number }月
quarter-1 = { $year }年第一季度
quarter-2 = { $year }年第二季度
quarter-3 = { $year }年第三季度
quarter-4 = { $year }年第四季度

## 变化
##
## 前四条用于表格，代替“+12.5%”这样的数字；后两条用于正文。数字减少时不用“倍”。

change-new = 新增
change-same = 持平
change-was-below-zero = 原为负数
change-now-below-zero = 转为负数
change-more = 增加{ $share }
change-less = 减少{ $share }

## 缺失的数据
##
## 代替数字出现；不知道的数不能写成0。

not-reported = 未公布
not-applicable = 不适用
not-due-yet = 未到期
no-plan-yet = 尚无计划
withheld = 不予公开

# 指标没有数值的原因
reason-not-falling = 未下降
reason-no-debt = 无欠款
reason-nothing-to-divide = 无可比基数
reason-was-below-zero = 基数为负
reason-too-few-years = 年份不足
reason-too-few-villages = 公布的村太少
reason-no-population = 人口数未公布

## 货币
##
## 写在金额后面的单位。这里没有的货币按代码书写。

currency-CNY = 元
currency-EUR = 欧元
currency-IDR = 印尼盾
currency-USD = 美元
currency-GBP = 英镑
currency-JPY = 日元
currency-INR = 印度卢比
currency-MXN = 墨西哥比索
currency-BRL = 雷亚尔
currency-KES = 肯尼亚先令
currency-PHP = 菲律宾比索
currency-VND = 越南盾
currency-EGP = 埃及镑

## 收支
##
## 以下各节是记录中各个选项的名称，每个选项都有一条。

# 预算进度
budget-status-draft = 草案
budget-status-submitted = 已提交
budget-status-adopted = 已通过
budget-status-adjusted = 已调整
budget-status-final = 决算
budget-status-audited = 已审计

# 收支类别
line-kind-revenue = 收入
line-kind-expenditure = 支出
line-kind-financing-in = 借入
line-kind-financing-out = 归还债务
line-kind-transfer-in = 从本村其他资金转入
line-kind-transfer-out = 转到本村其他资金

# 资金来源
source-own = 村自有资金
source-central = 中央资金
source-province = 省级资金
source-prefecture = 市级资金
source-county = 县级资金
source-township = 乡镇资金
source-residents = 村民筹资
source-donation = 社会捐赠
source-loan = 借款

# 资金类别
fund-operating = 运转资金
fund-collective = 集体资金
fund-earmarked-grant = 专项补助资金
fund-one-project = 一事一议资金
fund-land-compensation = 征地补偿资金
fund-relief = 救助资金
fund-donation = 捐赠资金
fund-reserve = 公积公益金

# 记账基础
basis-cash = 收付实现制（按实际收付记账）
basis-accrual = 权责发生制（按应收应付记账）

# 原始报表中的合计
total-revenue = 收入合计
total-expenditure = 支出合计
total-all-in = 收入与借入合计
total-all-out = 支出与还债合计

# 支出用途：联合国政府职能分类的十个大类
cofog-01 = 一般公共服务
cofog-02 = 国防（民兵）
cofog-03 = 公共秩序和安全
cofog-04 = 经济事务
cofog-05 = 环境保护
cofog-06 = 住房和社区设施
cofog-07 = 医疗卫生
cofog-08 = 文化娱乐
cofog-09 = 教育
cofog-10 = 社会保护

## 债务

# 债权人
creditor-individual-villager = 本村村民
creditor-individual-outsider = 外村人员
creditor-cadre = 村干部
creditor-bank = 银行
creditor-credit-union = 信用社（农商行）
creditor-other-financial = 其他金融机构
creditor-contractor = 施工方
creditor-enterprise = 企业
creditor-government = 上级政府部门
creditor-public-institution = 事业单位
creditor-other-village = 其他村

# 债务形式
instrument-loan = 借款
instrument-payable = 应付款
instrument-wages = 拖欠工资
instrument-labour-fee = 应付劳务费
instrument-works = 工程款
instrument-advance = 垫付款
instrument-lease = 租赁
instrument-guarantee = 担保

# 借款用途
purpose-public-works = 公益事业建设
purpose-operations = 村级组织运转
purpose-pay-arrears = 拖欠报酬
purpose-tax-advance = 垫交税费
purpose-enterprise = 兴办企业
purpose-project-cofunding = 项目配套
purpose-education = 义务教育
purpose-relief = 救助应急
purpose-refinancing = 借新还旧
purpose-other = 其他

# 债务状态
debt-status-active = 存续
debt-status-overdue = 逾期
debt-status-disputed = 有争议
debt-status-frozen = 挂账停息
debt-status-repaid = 已偿清
debt-status-written-off = 已核销
debt-class-dormant = 呆悬债务
debt-class-repayable = 应偿还债务
debt-class-contingent = 或有负债

# 债务变动
movement-drawdown = 借入
movement-capitalised = 利息转为本金
movement-recognised = 核实入账
movement-repayment = 归还
movement-interest-paid = 支付利息
movement-offset = 划转抵顶
movement-interest-cut = 降息减息
movement-write-off = 依法核销
movement-asset-swap = 资产抵债
movement-transfer-out = 转由他方承担
movement-reclass = 调整科目

# 债务核实
verification-unverified = 未核实
verification-verified = 已核实
verification-disputed = 有争议
verification-rejected = 核实为不存在

# 化债办法
method-collect-receivables = 清收债权
method-offset = 划转抵顶
method-interest-cut = 降息减息
method-asset-sale = 资产变现
method-asset-lease = 盘活出租
method-write-off = 依法核销
method-budget-repayment = 预算偿还
method-fiscal-reward = 财政奖补
method-donation = 捐资
method-other = 其他办法

## 议事

# 议题
matter-lost-work-subsidy = 误工补贴
matter-collective-income = 集体收益使用
matter-public-works = 公益事业与筹资筹劳
matter-land-contracting = 土地承包方案
matter-collective-project = 集体经济项目
matter-homestead = 宅基地
matter-land-compensation = 征地补偿费
matter-disposal-of-property = 处分集体财产
matter-other-reserved = 其他须由村民会议决定的事项
matter-budget = 预算
matter-borrowing = 举债
matter-debt-plan = 化债方案
matter-duty-handback = 退回任务
matter-other = 其他

# 议事程序
procedure-four-two = 四议两公开
procedure-assembly = 村民会议
procedure-representatives = 村民代表会议
procedure-members = 成员大会
procedure-board = 理事会
procedure-group = 村民小组会议
procedure-fund-raising = 一事一议筹资筹劳

# 步骤
step-proposal = 村党组织提议
step-consultation = 村“两委”商议
step-review = 党员大会审议
step-resolution = 会议决议
step-publish-resolution = 决议公开
step-publish-result = 实施结果公开

# 会议
body-villagers-assembly = 村民会议
body-villager-representatives = 村民代表会议
body-villager-group = 村民小组会议
body-rceo-members = 成员大会
body-rceo-representatives = 成员代表大会
body-rceo-board = 理事会
body-party-branch = 村党组织
body-two-committees = 村“两委”
body-party-members = 党员大会

# 表决方式
voting-show = 举手表决
voting-ballot = 无记名投票
voting-written = 书面表决
voting-online = 网络表决

# 实施进度
progress-not-started = 未开始
progress-in-progress = 进行中
progress-suspended = 暂停
progress-completed = 已完成
progress-abandoned = 终止

## 履职

# 事项清单
duty-list-self-governance = 依法自治事项
duty-list-assist-government = 协助政府工作事项
duty-list-party-building = 党建工作
duty-list-service = 服务事项
duty-list-certificate = 出具证明事项
duty-list-negative = 负面清单事项

# 任务性质
nature-standing = 常规工作
nature-central = 中心工作
nature-temporary = 临时性工作
nature-auxiliary = 辅助性工作

# 分担力量
helper-volunteer = 志愿者
helper-social-worker = 社会工作者
helper-cooperative = 合作社
helper-ngo = 社会组织

# 退回任务的结果
outcome-accepted = 已收回
outcome-refused = 未同意
outcome-pending = 尚未答复

## 人员

# 职务
role-party-secretary = 村党组织书记
role-vc-head = 村委会主任
role-vc-deputy = 村委会副主任
role-vc-member = 村委会委员
role-rceo-chair = 理事长
role-rceo-director = 理事
role-rceo-supervisor = 监事
role-supervision-head = 村务监督委员会主任
role-supervision-member = 村务监督委员会委员
role-finance-group-member = 民主理财小组成员
role-group-head = 村民小组组长
role-representative = 村民代表
role-accountant = 会计
role-cashier = 出纳（报账员）
role-clerk = 文书
role-grid-worker = 网格员
role-social-worker = 社会工作者
role-volunteer-lead = 志愿者负责人
role-village-aide = 驻村干部
role-first-secretary = 第一书记
role-head = 行政负责人
role-other = 其他职务

# 利害关系
interest-creditor = 本村债权人
interest-debtor = 本村债务人
interest-contractor-owner = 承包单位所有人
interest-relative-of = 亲属有关联
interest-tenant = 承租人
interest-guarantor = 担保人

# 人均数字所用的人口
person-base-resident = 常住人口
person-base-registered = 户籍人口

## 地方
##
## level-…与levels-…分别对应单数和复数，中文相同。

level-country = 国家
level-province = 省
level-prefecture = 市（州）
level-county = 县（市、区）
level-district = 区
level-municipality = 市
level-township = 乡镇
level-village = 村
levels-country = 国家
levels-province = 省
levels-prefecture = 市（州）
levels-county = 县（市、区）
levels-district = 区
levels-municipality = 市
levels-township = 乡镇
levels-village = 村

# 记账主体
entity-villagers-committee = 村民委员会
entity-collective-organisation = 农村集体经济组织
entity-villager-group = 村民小组
entity-party-branch = 村党组织
entity-enterprise = 村办企业
entity-local-government = 地方政府

# 地区代码
code-system-nbs-12 = 统计用区划代码
code-system-gb-2260 = 行政区划代码
code-system-kemendagri = 印度尼西亚内政部地区代码
code-system-lgd = 印度地方政府目录代码
code-system-insee = 法国国家统计局市镇代码
code-system-custom = 其他代码

## 趋势表中的数字
##
## indicator-…为表中的名称，-unit为单位，-method为算法。
## 单位中的$currency为“元”，$trend-unit为多年对比表的单位。

# 总数
indicator-residents = 人口
indicator-residents-unit = 人
indicator-residents-method = 村里当年公布的人数，各年、各村口径相同。
indicator-revenue = 收入
indicator-revenue-unit = { $trend-unit }
indicator-revenue-method = 当年全部收入。借款不算收入。
indicator-expenditure = 支出
indicator-expenditure-unit = { $trend-unit }
indicator-expenditure-method = 当年全部支出。归还本金不算支出，利息算支出。
indicator-left-over = 当年结余
indicator-left-over-unit = { $trend-unit }
indicator-left-over-method = 收入减去支出。
indicator-cash = 年末账上资金
indicator-cash-unit = { $trend-unit }
indicator-cash-method = 年末银行存款与现金之和，包括各项资金。
indicator-debt-repaid = 归还债务
indicator-debt-repaid-unit = { $trend-unit }
indicator-debt-repaid-method = 当年归还的本金，不含利息。
indicator-borrowed = 新借款
indicator-borrowed-unit = { $trend-unit }
indicator-borrowed-method = 当年新借入的款项。

# 收支
indicator-revenue-per-resident = 村级收入（按人口平均）
indicator-revenue-per-resident-unit = { $currency }／人
indicator-revenue-per-resident-method = 当年收入除以当年人口。收入按国际货币基金组织《政府财政统计手册》的口径，不含借款。
indicator-own-revenue-share = 自有收入占比
indicator-own-revenue-share-unit = %
indicator-own-revenue-share-method = 村自有收入（经营、发包出租、投资及其他收入，不含捐赠）除以全部收入。印度、印度尼西亚的村级财政也用这一指标。
indicator-subsidy-share = 上级补助收入占比
indicator-subsidy-share-unit = %
indicator-subsidy-share-method = 上级补助收入除以全部收入。
indicator-operating-income = 村集体经营收入
indicator-operating-income-unit = { $trend-unit }
indicator-operating-income-method = 经营收入（含发包、出租）、投资收益及其他经营性收入之和，未扣除成本。
indicator-expenditure-execution = 支出预算执行率
indicator-expenditure-execution-unit = %
indicator-expenditure-execution-method = 实际支出除以调整后的支出预算。国际上的公共支出与财务问责评价（第1项，对照年初预算）以95%～105%为最优。
indicator-revenue-outturn = 收入预算完成率
indicator-revenue-outturn-unit = %
indicator-revenue-outturn-method = 实际收入除以年初通过的收入预算。国际上的公共支出与财务问责评价（第3项）以97%～106%为最优。
indicator-administration-share = 管理费用占比
indicator-administration-share-unit = %
indicator-administration-share-method = 管理费用除以全部支出。
indicator-balance-cover = 可用资金够用多久
indicator-balance-cover-unit = 个月
indicator-balance-cover-method = 年末未限定用途的资金，除以平均每月支出（不含建设支出）。

# 债务
indicator-debt-stock = 年末欠款
indicator-debt-stock-unit = { $trend-unit }
indicator-debt-stock-method = 年末全部债务尚未归还的本金。按国际货币基金组织公共债务统计指南，担保另行列出。
indicator-debt-per-resident = 欠款（按人口平均）
indicator-debt-per-resident-unit = { $currency }／人
indicator-debt-per-resident-method = 年末欠款除以当年人口。
indicator-debt-to-revenue = 欠款与全年收入之比
indicator-debt-to-revenue-unit = %
indicator-debt-to-revenue-method = 年末欠款除以当年收入。100%表示要用一整年的收入才能还清。
indicator-debt-service-ratio = 还本付息占收入比重
indicator-debt-service-ratio-unit = %
indicator-debt-service-ratio-method = 当年归还的本金与利息之和，除以当年收入。
indicator-years-to-clear = 按目前进度还清所需年数
indicator-years-to-clear-unit = 年
indicator-years-to-clear-method = 年末欠款除以近三年平均每年减少的数额；记录不足四年的，除以最近一年减少的数额。债务没有减少的，不计算。
indicator-overdue-share = 逾期欠款占比
indicator-overdue-share-unit = %
indicator-overdue-share-method = 已过到期日仍未归还的本金，除以全部欠款。

# 自身发展
indicator-own-income-growth = 近三年自有收入年均增长率
indicator-own-income-growth-unit = %／年
indicator-own-income-growth-method = 三年前的自有收入按此比率逐年增长，正好达到今年的数额：两者之比开立方，再减一。基数为零或负数的，不计算。

# 履职
indicator-assigned-tasks = 上级交办任务
indicator-assigned-tasks-unit = 项
indicator-assigned-tasks-method = 当年由上级交办的事项，包括常规的和临时的。
indicator-assigned-hours-share = 上级交办工作的工时占比
indicator-assigned-hours-share-unit = %
indicator-assigned-hours-share-method = 用于上级交办事项的工时，除以有记录的全部工时。
indicator-funded-duties-share = 经费到位的交办事项占比
indicator-funded-duties-share-unit = %
indicator-funded-duties-share-method = 经费全部到位的交办事项，除以全部需要经费的交办事项。委托工作的部门应当承担所需费用（《村民委员会组织法》2018年文本第三十七条）。
indicator-funding-gap = 交办事项经费缺口
indicator-funding-gap-unit = { $trend-unit }
indicator-funding-gap-method = 逐项计算所需经费减去到位经费，再相加；一项有余不抵另一项不足。
indicator-negative-list-tasks = 不应交给村里的任务
indicator-negative-list-tasks-unit = 项
indicator-negative-list-tasks-method = 列入负面清单的事项，以及未经县级统一部署下派的事项（2022年关于规范村级组织工作事务、机制牌子和证明事项的意见）。
indicator-shared-hours = 志愿者和社会工作者分担的工时占比
indicator-shared-hours-unit = %
indicator-shared-hours-method = 志愿者和社会工作者的工时，除以有记录的全部工时。

# 议事
indicator-turnout = 到会率
indicator-turnout-unit = %
indicator-turnout-method = 全年各次会议实到人数之和，除以应到人数之和。
indicator-days-to-decide = 从提议到决议的天数
indicator-days-to-decide-unit = 天
indicator-days-to-decide-method = 当年各项决策从提议到决议的天数，取中间值（中位数）。
indicator-procedure-completeness = 程序完整的决策占比
indicator-procedure-completeness-unit = %
indicator-procedure-completeness-method = 步骤、到会人数和表决都符合法定要求的决策，除以当年全部决策。
indicator-implementation-rate = 按期完成的决策占比
indicator-implementation-rate-unit = %
indicator-implementation-rate-method = 按期完成的决策，除以全部已到期的决策。暂停和终止的算未完成。
indicator-result-disclosure = 实施结果公开率
indicator-result-disclosure-unit = %
indicator-result-disclosure-method = 已公开实施结果的决策，除以全部已完成的决策。
